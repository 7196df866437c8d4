namespace Almanac.Diagnostics;

/// <summary>Lists names in the words of a diagnostic.</summary>
public static class Listing
{
    private const int MostNamed = 12;

    /// <summary>The names in backticks; of a long list the first, and how many more there are.</summary>
    public static string Of<T>(IReadOnlyCollection<T> all, string between, Func<T, string> nameOf)
    {
        var shown = string.Join(between, all.Take(MostNamed).Select(item => $"`{nameOf(item)}`"));
        return all.Count > MostNamed ? $"{shown} and {all.Count - MostNamed:N0} more" : shown;
    }
}
