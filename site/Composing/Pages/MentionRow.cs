using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Pages;

/// <summary>Sentences of one page that mention an entry; the row is continued where earlier ones stand before it.</summary>
public sealed record MentionRow(MentionSection Section, PageRef Page, ImmutableArray<Backlink> Sentences, bool IsContinued);
