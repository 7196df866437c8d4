using System.Collections.Frozen;
using System.Globalization;

namespace Almanac.Parsing;

/// <summary>
/// The plain letters behind Latin letters with marks (<c>é</c> is <c>e</c>, <c>ŋ</c> is <c>n</c>), from the
/// canonical decompositions of the Unicode Character Database, with the letters that have none added. The
/// program runs without ICU, where <see cref="string.Normalize()"/> leaves such letters as they are.
/// </summary>
public static class LatinLetters
{
    private static readonly (string Plain, string Letters)[] Table =
    [
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
        ("AE", "Æ"),
        ("B", "ƁḂḄḆ"),
        ("C", "ÇĆĈĊČḈ"),
        ("D", "ÐĎĐƊḊḌḎḐḒ"),
        ("E", "ÈÉÊËĒĔĖĘĚƏƐȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
        ("F", "Ḟ"),
        ("G", "ĜĞĠĢǦǴḠ"),
        ("H", "ĤĦȞḢḤḦḨḪ"),
        ("I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
        ("J", "Ĵ"),
        ("K", "ĶƘǨḰḲḴ"),
        ("L", "ĹĻĽŁḶḸḺḼ"),
        ("M", "ḾṀṂ"),
        ("N", "ÑŃŅŇŊƝǸṄṆṈṊ"),
        ("O", "ÒÓÔÕÖØŌŎŐƆƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
        ("OE", "Œ"),
        ("P", "ṔṖ"),
        ("R", "ŔŖŘȐȒṘṚṜṞ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
        ("T", "ŢŤŦȚṪṬṮṰ"),
        ("TH", "Þ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
        ("V", "ṼṾ"),
        ("W", "ŴẀẂẄẆẈ"),
        ("X", "ẊẌ"),
        ("Y", "ÝŶŸƳȲẎỲỴỶỸ"),
        ("Z", "ŹŻŽẐẒẔ"),
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æ"),
        ("b", "ɓḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđɗḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩəɛḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķƙǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŋǹɲṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ];

    /// <summary>Apostrophes and the signs that stand for one.</summary>
    public const string Apostrophes = "'’‘‛ʿʾʼʻʹ`´′＇";

    private static readonly FrozenDictionary<char, string> Plain = Table
        .SelectMany(row => row.Letters.Select(letter => (Letter: letter, row.Plain)))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Plain);

    /// <summary>The plain letters with all letters that they stand for.</summary>
    public static IReadOnlyList<(string Plain, string Letters)> Rows => Table;

    /// <summary>The plain letters of a letter; null where it is plain already or not Latin.</summary>
    public static string? Of(char letter) => letter < 'À' ? null : Plain.GetValueOrDefault(letter);

    /// <summary>
    /// Whether a character vanishes when texts are compared: an apostrophe or a sign for one, a mark on the
    /// letter before it, or a sign that is not seen, such as a soft hyphen.
    /// </summary>
    public static bool IsSilent(char c) =>
        Apostrophes.Contains(c)
        || (c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
