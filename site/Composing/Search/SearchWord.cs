namespace Almanac.Composing.Search;

/// <summary>A word of a text: from where to where, its plain form and its key. <paramref name="IsJoined"/> says that it is several words, written as one.</summary>
public readonly record struct SearchWord(int Start, int End, string Plain, string Key, bool IsJoined);
