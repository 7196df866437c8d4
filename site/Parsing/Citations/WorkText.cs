using System.Text;

namespace Almanac.Parsing.Citations;

/// <summary>Writes a work as an endnote of the Chicago Manual would: <c>Author, “Title,” Publication, date, address</c>.</summary>
public static class WorkText
{
    public static string Of(CitedWork work)
    {
        var text = new StringBuilder();
        void Add(string? part)
        {
            if (string.IsNullOrEmpty(part)) return;
            if (text.Length > 0) text.Append(text[^1] == '”' ? " " : ", ");
            text.Append(part);
        }

        Add(string.Join(", ", work.Authors));
        if (work.Title is { } title) Add(title.EndsWith('?') || title.EndsWith('!') ? $"“{title}”" : $"“{title},”");
        Add(work.Place is null ? work.Publication : $"{work.Publication} ({work.Place})".Trim());
        Add(work.Volume);
        Add(work.Issue is null ? null : $"no. {work.Issue}");
        Add(work.Date is { } date ? Languages.Language.English.Dates.Of(date) : null);
        Add(work.Locator);
        Add(work.Url);
        return text.ToString();
    }
}
