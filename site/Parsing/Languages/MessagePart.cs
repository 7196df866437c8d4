namespace Almanac.Parsing.Languages;

/// <summary>A stretch of a message: words, or the name of the value that stands there.</summary>
public readonly record struct MessagePart(MessagePartKind Kind, string Text);

/// <summary>What a part of a message is.</summary>
public enum MessagePartKind
{
    Words,
    Value,

    /// <summary>A link begins; its address is the value of this name.</summary>
    Link,
    LinkEnd,
    Code,
}
