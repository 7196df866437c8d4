namespace Almanac.Tests;

/// <summary>Finished pages are read as a browser reads them, whatever the theme put into them.</summary>
public sealed class PageCheckTests
{
    [Theory]
    [InlineData("<a href=\"{{ root }}index.html\">x</a>", "")]
    [InlineData("<a href='../index.html'>x</a>", "")]
    [InlineData("<a href=../index.html>x</a>", "")]
    [InlineData("<a href=\"../index.html?a=b#main\">x</a>", "")]
    [InlineData("<a href=\"#main\">x</a><a href=\"\">x</a><a href=\"#\">x</a>", "")]
    [InlineData("<a href=\"one.html#relations\">x</a>", "ALM0602 one.html#relations")]
    [InlineData("<a href=\"#nothing\">x</a>", "ALM0602 #nothing")]
    [InlineData("<a href=\"index.html\">x</a><a href=\"../\">x</a><a href=\"/index.html\">x</a>", "ALM0602 ../|ALM0602 /index.html")]
    [InlineData("<a href=\"../../index.html\">x</a>", "ALM0602 ../../index.html")]
    [InlineData("<a href=\"https://example.org/#x\">x</a><a href=\"mailto:a@b.c\">x</a>", "")]
    [InlineData("<p id=\"caf&eacute;\"></p><a href=\"#caf%C3%A9\">x</a>", "")]
    [InlineData("<p id=\"a\"></p><p class=\"x\" id='a'></p>", "ALM0603 a")]
    [InlineData("<!-- <p id=\"a\"></p> <a href=\"gone.html\"> --><p id=\"a\"></p>", "")]
    [InlineData("<script>\"<p id='main'>\"</script>", "")]
    [InlineData("<p data-id=\"main\" title=\"a > b id='main'\"></p>", "")]
    [InlineData("<h1>Again</h1>", "ALM0604 ")]
    [InlineData("<img src=\"../assets/icon.svg\">", "ALM0606 <img")]
    [InlineData("<img src=\"../assets/gone.svg\" alt=\"\">", "ALM0602 ../assets/gone.svg")]
    [InlineData("<img alt src=\"../assets/icon.svg\"/>", "")]
    [InlineData("1 < 2 <", "")]
    [InlineData("<a =\"x\" \"y\" href>x</a>", "")]
    public void A_page_is_checked_as_it_stands(string html, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\nText.\n");
        folder.Write("theme/layouts/entry.html", "{{ include \"head\" }}<h1>One</h1>\n" + html + "\n{{ include \"foot\" }}");

        var told = Pipeline.Build(folder.Path).Diagnostics;

        Assert.Equal(expected, string.Join('|', told.Select(d => $"{d.Rule.Code} {d.At.Text}")));
        Assert.All(told, d => Assert.Equal("groups/one.html", d.At.Source.Path));
    }

    [Fact]
    public void A_fault_of_many_pages_is_told_once_and_where_an_author_wrote_it()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "one", "two", "three" }) folder.Write($"content/groups/{name}.md", $"---\ntitle: {name}\n---\n[x](sources.html#{name[0]})\n");
        folder.Write("theme/partials/foot.html", "</main><a href=\"{{ root }}gone.html\">x</a></body></html>");

        var told = Pipeline.Build(folder.Path).Diagnostics.Select(d =>
            $"{d.Rule.Code} {d.At.Source.Path}{(d.At.Source.Path.EndsWith(".md", StringComparison.Ordinal) ? $":{d.At.Source.GetPosition(d.At.Start).Line}" : "")} {d.At.Text}");

        Assert.Equal(
            ["ALM0602 404.html gone.html", "ALM0602 content/groups/one.md:4 #o", "ALM0602 content/groups/three.md:4 #t", "ALM0602 groups/index.html ../gone.html"],
            told);
    }
}
