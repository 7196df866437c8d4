using System.Text;
using Almanac.Composing.Data;
using CsCheck;

namespace Almanac.Tests;

/// <summary>The files of <c>data/</c> as programs and spreadsheets take them.</summary>
public sealed class DataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+32 475", "'+32 475")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("  =HYPERLINK(\"x\")", "\"'  =HYPERLINK(\"\"x\"\")\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-3.25", "-3.25")]
    [InlineData("11", "11")]
    [InlineData("a=b", "a=b")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("", "")]
    public void No_cell_starts_a_formula_and_numbers_stay_numbers(string cell, string written)
    {
        Assert.Equal("\uFEFF" + written, Encoding.UTF8.GetString(CsvText.Write(csv => csv.Add(cell))));
    }

    [Fact]
    public void Whatever_stands_in_a_cell_stays_in_it() => Gen.String[Gen.Char["a\",;\r\n =é"], 0, 12].Array[1, 4].Sample(cells =>
    {
        var written = CsvText.Write(csv =>
        {
            foreach (var cell in cells) csv.Add(cell);
            csv.EndRow();
        });
        var row = Cells(Encoding.UTF8.GetString(written)[1..]);
        Assert.Equal(cells.Length, row.Count);
        for (var i = 0; i < cells.Length; i++) Assert.EndsWith(cells[i], row[i], StringComparison.Ordinal);
    });

    [Fact]
    public void Names_of_the_content_cannot_break_a_file()
    {
        folder.Write("seeds/s.txt", "T\nIt is.1\nCitations\n[1] “A {B} & 100% \\textbf_x,” C, May 2, 2017, https://example.org/a.");
        folder.Write("content/groups/a.md", "---\ntitle: \"=cmd, \\\"A\\\" <b>&\\\\x\"\nrelations:\n  - { type: allied-with, target: groups/b, from: 2017-02, cite: [1] }\n---\nIt is.[@1]\n");
        folder.Write("content/groups/b.md", "---\ntitle: B\n---\nIt is.[@1]\n");
        var files = Pipeline.Build(folder.Path).Files.Where(f => f.Path.StartsWith("data/", StringComparison.Ordinal)).ToDictionary(f => f.Path["data/".Length..], f => Encoding.UTF8.GetString(f.Bytes));

        Assert.Equal("'=cmd, \"A\" <b>&\\x", Cells(files["relations.csv"].Split("\r\n")[1] + "\r\n")[1]);
        Assert.Equal("=cmd, \"A\" <b>&\\x", System.Xml.Linq.XDocument.Parse(files["network.gexf"]).Descendants().First(e => e.Name.LocalName == "node").Attribute("label")!.Value);
        System.Xml.Linq.XDocument.Parse(files["network.graphml"]);
        Assert.Contains(@"A \{B\} \& 100\% \textbackslash{}textbf\_x", files["works.bib"], StringComparison.Ordinal);
        using var entries = System.Text.Json.JsonDocument.Parse(files["entries.json"]);
        Assert.Equal("=cmd, \"A\" <b>&\\x", entries.RootElement.GetProperty("entries")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("2017-02", "2017-02-01", "2017-02-28", "month")]
    [InlineData("2016-02?", "2016-02-01", "2016-02-29", "month")]
    [InlineData("2017-24", "2017-12-01", "2017-12-31", "season")]
    [InlineData("201X", "2010-01-01", "2019-12-31", "decade")]
    [InlineData("2013/..", "2013-01-01", "", "interval")]
    [InlineData("2013-05/2014-06-03", "2013-05-01", "2014-06-03", "interval")]
    public void A_date_has_its_first_and_last_day_and_how_exact_it_is(string edtf, string first, string last, string precision)
    {
        var date = Parsing.EdtfDate.TryParse(edtf);
        Assert.Equal((first, last, precision), (DataDate.First(date), DataDate.Last(date), DataDate.Precision(date)));
    }

    /// <summary>The cells of one row, read as RFC 4180 says.</summary>
    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        for (var i = 0; ;)
        {
            var cell = new StringBuilder();
            if (i < row.Length && row[i] == '"')
            {
                for (i++; !(row[i] == '"' && (i + 1 == row.Length || row[i + 1] != '"')); i++)
                {
                    if (row[i] == '"') i++;
                    cell.Append(row[i]);
                }
                i++;
            }
            else
            {
                while (row[i] is not (',' or '\r')) cell.Append(row[i++]);
            }
            cells.Add(cell.ToString());
            if (row[i] == '\r') return cells;
            i++;
        }
    }
}
