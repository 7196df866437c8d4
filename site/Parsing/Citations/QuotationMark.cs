namespace Almanac.Parsing.Citations;

/// <summary>A double quotation mark in a text, by the part it plays there.</summary>
/// <param name="At">Its offset.</param>
/// <param name="Opens">Whether it opens a quotation.</param>
/// <param name="IsWrong">Whether the character is the other of the pair (<c>”</c> that opens).</param>
public readonly record struct QuotationMark(int At, bool Opens, bool IsWrong);
