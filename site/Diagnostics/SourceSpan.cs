namespace Almanac.Diagnostics;

/// <summary>A stretch of a source text: what a diagnostic points at, and where a value came from.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Text.Substring(Start, Length);

    /// <summary>A part of this span, counted from its start.</summary>
    public SourceSpan Slice(int start, int length) => new(Source, Start + start, length);
}
