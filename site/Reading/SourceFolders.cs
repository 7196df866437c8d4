using System.Collections.Immutable;

namespace Almanac.Reading;

/// <summary>The folders of <c>content/</c> that hold Markdown files.</summary>
public static class SourceFolders
{
    public static ImmutableArray<string> Names { get; } = ["groups", "people", "events", "places", "pages"];
}
