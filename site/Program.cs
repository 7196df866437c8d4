using Almanac.Diagnostics;
using Almanac.Parsing.Seeds;
using Almanac.Reading;
var r = SourceReader.ReadSeed(args[0]).Then(SeedReader.Read);
var p = r.Value;
Console.WriteLine($"{p.Title} {p.Sections.Length} {p.ParagraphCount} {p.MarkerCount} {p.Notes.Length} {p.Works.Length}");
foreach (var s in p.Sections) Console.WriteLine($"{s.Level} {s.Heading} {s.Paragraphs.Length}");
foreach (var n in p.Notes) foreach (var w in n.Works) Console.WriteLine($"{n.Number}\t{w.Form}\t{string.Join("|",w.Authors)}\t{w.Title}\t{w.Publication}\t({w.Place}) {w.Volume}/{w.Issue}\t{w.Date}\t{w.Locator}\t{w.Url?.Length}\t{w.Resolves}\t{w.WorkId}");
Console.WriteLine(DiagnosticPrinter.Print(DiagnosticOrder.Sorted(r.Diagnostics), false));
