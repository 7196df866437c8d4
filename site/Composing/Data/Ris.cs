using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Almanac.Composing.Data;

/// <summary>The works in the RIS format (Research Information Systems, 2001), which EndNote and Mendeley read.</summary>
public static class Ris
{
    public static byte[] Write(ImmutableArray<WorkRow> works)
    {
        var text = new StringBuilder();
        foreach (var work in works) Append(text, work);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, WorkRow row)
    {
        var work = row.Work;
        Line(text, "TY", row.IsArticle ? "JOUR" : work.Url is not null ? "ELEC" : "GEN");
        Line(text, "ID", row.Id);
        // A comma would part family name from first name.
        foreach (var author in row.Authors) Line(text, "AU", author.Contains(',') ? author : author + ",");
        Line(text, "TI", row.Title);
        Line(text, "T2", work.Publication);
        Line(text, "CY", work.Place);
        Line(text, "VL", work.Volume);
        Line(text, "IS", work.Issue);
        if (row.Date?.Start is { Year: { } year } point)
        {
            Line(text, "PY", year.ToString(CultureInfo.InvariantCulture));
            if (point.Month is <= 12 and { } month) Line(text, "DA", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}/{(point.Day is { } day ? $"{day:00}" : "")}"));
        }
        Line(text, "UR", work.Url);
        Line(text, "N1", row.Remark);
        text.Append("ER  - \r\n\r\n");
    }

    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (value is not null) text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }
}
