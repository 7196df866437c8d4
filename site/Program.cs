using Almanac;
using Almanac.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
HugePages.Ask();
return CommandLine.Run(args, Console.Out, Console.Error);
