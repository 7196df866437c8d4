using System.Buffers;

namespace Almanac.Linking;

/// <summary>The marks that names are written with in many ways: apostrophes and hyphens of all kinds.</summary>
internal static class NameMarks
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´′‛＇");

    /// <summary>Hyphens and dashes of all kinds.</summary>
    public const string AllHyphens = "-‐‑‒–—―−﹣－";

    private static readonly SearchValues<char> Hyphens = SearchValues.Create(AllHyphens);

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c);

    public static bool IsHyphen(char c) => Hyphens.Contains(c);

    public static bool HasHyphen(string name) => name.AsSpan().ContainsAny(Hyphens);
}
