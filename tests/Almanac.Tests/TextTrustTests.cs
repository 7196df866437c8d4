using Almanac.Composing;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Reading;

namespace Almanac.Tests;

/// <summary>A text of a stranger costs no more than its length, and hides nothing; what is too much is told at its place.</summary>
public sealed class TextTrustTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("A&#x202E;b", "ALM0102 4:2")]
    [InlineData("A&#8203;b", "ALM0102 4:2")]
    [InlineData("A&lrm;b", null)]
    [InlineData("A\u200Bb", "ALM0102 4:2")]
    [InlineData("A\u200Db", "ALM0102 4:2")]
    [InlineData("A\u009Bb", "ALM0102 4:2")]
    [InlineData("A\U000E0061b", "ALM0102 4:2")]
    [InlineData("\u0645\u06CC\u200C\u0631\u0648\u062F and \U0001F469\u200D\U0001F680", null)]
    public void Hidden_characters_are_told_in_a_body(string markdown, string? told) => Assert.Equal(told, Body(markdown));

    [Theory]
    [InlineData("\"A\\u202Eb\"", "ALM0102 2:8")]
    [InlineData("\"A\\u200Bb\"", "ALM0102 2:8")]
    [InlineData("\"A\\e[31mb\"", "ALM0102 2:8")]
    [InlineData("\"A\\0b\"", "ALM0102 2:8")]
    [InlineData("\"A\\U000E0061b\"", "ALM0102 2:8")]
    public void Hidden_characters_are_told_in_front_matter_however_they_are_written(string title, string told)
    {
        folder.Write("content/groups/one.md", $"---\ntitle: {title}\n---\n");

        Assert.Equal(told, Told());
    }

    [Theory]
    [InlineData("Lan\u2060tern")]
    [InlineData("Lan\u200Etern")]
    [InlineData("Lan\u00ADtern")]
    public void A_title_is_not_another_by_what_nobody_sees(string title)
    {
        folder.Write("content/groups/one.md", "---\ntitle: Lantern\n---\n");
        folder.Write("content/groups/two.md", $"---\ntitle: {title}\n---\n");

        Assert.Equal("ALM0403 2:8", Told());
    }

    [Fact]
    public void A_block_has_a_limit() => Assert.Equal("ALM0321 6:1", Body("Short.\n\n" + new string('a', Limits.BlockLength + 1)));

    [Fact]
    public void A_body_has_a_limit_of_lines() => Assert.Equal($"ALM0321 {Limits.Lines + 4}:1", Body(Repeat("a\n\n", Limits.Lines)));

    [Theory]
    [InlineData(Limits.SeedLines + 1, 2, "ALM0109 1000001:1")]
    [InlineData(2, Limits.SeedLineLength, "ALM0109 1:1")]
    public void A_seed_has_a_limit_of_lines_and_of_their_length(int lines, int length, string told)
    {
        folder.Write("seeds/land.txt", Repeat(new string('a', length + 1) + "\n", lines));
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");

        Assert.Equal(told, Told());
    }

    [Fact]
    public void A_table_has_a_limit_of_cells_however_short_its_rows() =>
        Assert.Equal("ALM0321 4:1", Body($"{Repeat("|a", 1_000)}|\n{Repeat("|-", 1_000)}|\n{Repeat("|a|\n", 10_000)}"));

    [Fact]
    public void Nesting_is_told_at_its_block() => Assert.Equal("ALM0315 6:1", Body("Short.\n\n" + Repeat("> ", 1_000)));

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("[a](b(")]
    public void An_address_without_end_is_not_looked_for_at_every_bracket(string part) =>
        Assert.Null(Body(Repeat(part, 90_000 / part.Length)));

    [Theory]
    [InlineData(32, "ALM0401 4:1")]
    [InlineData(33, null)]
    public void An_address_with_more_parentheses_than_anyone_writes_is_text(int depth, string? told) =>
        Assert.Equal(told, Body($"[words](groups/{new string('(', depth)}x{new string(')', depth)})"));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("groups/")]
    public void An_address_has_a_limit(string start) => Assert.Equal("ALM0321 6:1", Body($"[r]: {start}{new string('a', Limits.AddressLength)}\n\n[x][r] and more."));

    [Fact]
    public void An_address_defined_once_is_not_written_without_end()
    {
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n[r]: https://example.org/{new string('a', 1_900)}\n\n{Repeat("[r] ", 20_000)}");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal("ALM0321", Assert.Single(built.Diagnostics).Rule.Code);
        Assert.True(built.Almanac.Entries[0].Entry.Body.Html.Length < 2 * Limits.AllAddresses);
    }

    [Fact]
    public void A_value_has_a_limit()
    {
        folder.Write("content/groups/one.md", $"---\ntitle: One\nsummary: {new string('a', Limits.ValueLength + 1)}\n---\n");

        Assert.Equal("ALM0321 3:10", Told());
    }

    [Fact]
    public void Values_have_a_limit()
    {
        folder.Write("content/groups/one.md", $"---\ntitle: One\naliases: [{Repeat("a,", Limits.FrontMatterValues)}]\n---\n");

        Assert.Equal($"ALM0321 3:{11 + (2 * (Limits.FrontMatterValues - 5))}", Told());
    }

    [Theory]
    [InlineData("site.yml", "url: https://who@example.org/", "ALM0304 1:6")]
    [InlineData("site.yml", "url: https://example.org/?q", "ALM0304 1:6")]
    [InlineData("site.yml", "url: 'data:text/html,x'", "ALM0304 1:6")]
    [InlineData("site.yml", "language: 'en\" x'", "ALM0304 1:11")]
    [InlineData("site.yml", "menu: ['../one']", "ALM0409 1:8")]
    [InlineData("content/redirects.yml", "../../one: groups/one", "ALM0304 1:1")]
    [InlineData("content/redirects.yml", "groups/old: '/etc/passwd'", "ALM0304 1:13")]
    [InlineData("content/redirects.yml", "groups/old: 'javascript:alert(1)'", "ALM0304 1:13")]
    [InlineData("content/sources/a.yml", "- { id: a, title: A, URL: \"java\\tscript:alert(1)\" }", "ALM0413 1:9, ALM0311 1:27")]
    public void Settings_lead_nowhere_but_into_the_site_and_the_web(string path, string yaml, string told)
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        folder.Write(path, yaml + "\n");

        Assert.Equal(told, Told());
    }

    [Fact]
    public void A_redirect_leaves_no_name_too_long_for_a_file()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        folder.Write("content/redirects.yml", $"groups/{new string('a', Limits.IdLength + 1)}: groups/one\n");

        Assert.Equal("ALM0304 1:1", Told());
    }

    [Fact]
    public void Redirects_the_menu_and_the_vocabulary_have_limits()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\n");
        folder.Write("content/redirects.yml", string.Concat(Enumerable.Range(0, Limits.Redirects + 5).Select(i => $"groups/old-{i}: groups/one\n")));
        folder.Write("content/site.yml", $"menu:\n{Repeat("  - about\n", Limits.MenuItems + 1)}");
        folder.Write("content/vocabulary.yml", "types:\n  groups:\n" + string.Concat(Enumerable.Range(0, Limits.VocabularyWords + 1).Select(i => $"    t{i}: T\n")));

        Assert.Equal(
            [$"ALM0321 {Limits.Redirects + 1}:1", $"ALM0321 {Limits.MenuItems + 2}:5", $"ALM0321 {Limits.VocabularyWords + 3}:5"],
            Pipeline.Build(folder.Path).Diagnostics.Select(Place));
    }

    [Fact]
    public void A_shared_name_of_any_length_has_a_page()
    {
        foreach (var slug in (string[])["one", "two"]) folder.Write($"content/groups/{slug}.md", $"---\ntitle: {slug}\nshort: {new string('a', 5_000)}\naliases: [{Repeat("شعار", 500)}]\n---\n");

        var names = Pipeline.Build(folder.Path).Files.Where(f => f.Path.StartsWith("names/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, names.Count);
        Assert.All(names, f => Assert.True(f.Path.Length < 200));
    }

    [Fact]
    public void Texts_without_end_are_not_all_read_and_what_is_unread_is_not_told_as_missing()
    {
        foreach (var i in Enumerable.Range(100, 100)) folder.Write($"content/groups/e{i}.md", $"---\ntitle: E {i}\n---\n[[groups/e199]] {Repeat("[[e100]] ", 99)}");

        var told = SourceReader.Read(folder.Path).Then(s => Parser.Parse(s, mostPieces: 1_000)).Then(Linker.Link).Diagnostics;

        Assert.Equal("ALM0109", Assert.Single(told).Rule.Code);
    }

    [Fact]
    public void Links_and_citations_of_a_body_have_a_limit()
    {
        var half = Repeat("[[one]]", Limits.BodyMarks / 2);

        Assert.Equal("ALM0321 8:1", Body($"{half}\n\n{half}\n\n[[one]] and more."));
    }

    [Fact]
    public void Faults_without_end_are_cut()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");
        folder.Write("content/site.yml", Repeat("title: a\n", Limits.Faults + 10));

        var told = Pipeline.Build(folder.Path).Diagnostics;

        Assert.Equal(Limits.Faults + 1, told.Length);
        Assert.Contains(told, d => d.Rule.Code == "ALM0109" && d.Severity == Severity.Error);
    }

    [Fact]
    public void A_fault_in_a_long_line_is_printed_without_the_line()
    {
        var source = new SourceText("content/site.yml", new string('a', 1 << 20));
        var fault = new Diagnostic(Almanac.Diagnostics.Rules.EntryRules.WrongType, "wrong", source.Span(1 << 19, 1));
        _ = source.GetPosition(0);
        var before = GC.GetAllocatedBytesForCurrentThread();

        DiagnosticPrinter.Print([fault, fault, fault, fault], colour: false);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1 << 20);
    }

    [Fact]
    public void A_site_that_would_be_too_large_is_not_made()
    {
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");

        var told = Composer.Compose(Pipeline.Link(folder.Path).Value, _ => { }, mostBytes: 1_000).Diagnostics;

        Assert.Equal("ALM0109", Assert.Single(told).Rule.Code);
    }

    [Theory]
    [InlineData("{{ include \"../../secret\" }}")]
    [InlineData("{{ include \"/etc/passwd\" }}")]
    [InlineData("{{ include \"head\" | regex.match \"^(a+)+$\" }}")]
    [InlineData("{{ \"aaaaaaaaaa\" * 1000000000 }}")]
    [InlineData("{{ while true }}a{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); ret x > 45 ? 1 : f(x + 1) + f(x + 1); end; f 0 }}")]
    public void A_template_reads_no_file_and_comes_to_an_end(string template)
    {
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\n");
        folder.Write("theme/layouts/page.html", template);

        Assert.Equal("ALM0601", Pipeline.Build(folder.Path).Diagnostics[0].Rule.Code);
    }

    private string? Body(string markdown)
    {
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n{markdown}\n");
        return Told();
    }

    private string? Told() => Pipeline.Build(folder.Path).Diagnostics is [var only, ..] told ? told.Length == 1 ? Place(only) : string.Join(", ", told.Select(Place)) : null;

    private static string Place(Diagnostic fault)
    {
        var (line, column) = fault.At.Source.GetPosition(fault.At.Start);
        return $"{fault.Rule.Code} {line}:{column}";
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
