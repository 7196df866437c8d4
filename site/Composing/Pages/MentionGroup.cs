using System.Collections.Immutable;

namespace Almanac.Composing.Pages;

/// <summary>The rows of a group that the entry's page shows, how many sentences it leaves out, and the page of mentions where the group begins.</summary>
public sealed record MentionGroup(MentionSection Section, ImmutableArray<MentionRow> Rows, int Left, int FirstPage);
