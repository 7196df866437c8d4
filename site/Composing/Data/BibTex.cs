using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Almanac.Parsing;

namespace Almanac.Composing.Data;

/// <summary>The works as BibTeX (O. Patashnik, BibTeXing, 1988), with the fields <c>date</c> and <c>url</c> that BibLaTeX adds.</summary>
public static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}&%$#_~^");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static byte[] Write(ImmutableArray<WorkRow> works)
    {
        var text = new StringBuilder();
        foreach (var work in works) Append(text, work);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, WorkRow row)
    {
        var work = row.Work;
        text.Append(row.IsArticle ? "@article{" : "@misc{").Append(row.Id);
        // Braces around a name keep it whole, whether it is a person's or an institution's.
        if (row.Authors.Length > 0)
        {
            Field(text, "author", string.Join(" and ", row.Authors.Select(a => $"{{{Escaped(a)}}}").Concat(work.AndOthers ? ["others"] : (string[])[])));
        }
        Field(text, "title", $"{{{Escaped(row.Title)}}}");
        Words(text, row.IsArticle ? "journal" : "howpublished", work.Publication);
        Words(text, "address", work.Place);
        Words(text, "volume", work.Volume);
        Words(text, "number", work.Issue);
        Date(text, row.Date);
        if (work.Url is { } url) Field(text, "url", url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal));
        Words(text, "note", row.Remark);
        text.Append("\n}\n\n");
    }

    private static void Date(StringBuilder text, EdtfDate? date)
    {
        if (date?.Start is not { Year: { } year } point) return;
        Field(text, "year", year.ToString(CultureInfo.InvariantCulture));
        if (point.Month is <= 12 and { } month) text.Append(",\n  month = ").Append(Months[month - 1]);
        Field(text, "date", date.Text);
    }

    private static void Words(StringBuilder text, string name, string? value)
    {
        if (value is not null) Field(text, name, Escaped(value));
    }

    private static void Field(StringBuilder text, string name, string value) => text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    /// <summary>What TeX would take for a command is written so that it prints as itself.</summary>
    internal static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => $@"\{c}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
