using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Linking;
using Almanac.Reading;
var r = SourceReader.Read(args[0]).Then(Parser.Parse).Then(Linker.Link);
Console.WriteLine(r.Value.Entries.Length);
Console.WriteLine(DiagnosticPrinter.Print(DiagnosticOrder.Sorted(r.Diagnostics), false));
return 0;
