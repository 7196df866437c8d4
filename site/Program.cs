using Almanac;
using Almanac.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
HugePages.Ask();
// A loop on all cores waits for the pieces that others took. A thread of the pool takes those back that nobody has begun; another one would wait until the pool has time.
return await Task.Run(() => CommandLine.Run(args, Console.Out, Console.Error));
