namespace Almanac.Composing.Pages;

/// <summary>The heading of a group of mentions, and its anchor.</summary>
public readonly record struct MentionSection(string Anchor, string Title);
