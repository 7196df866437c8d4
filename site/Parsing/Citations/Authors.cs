using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Reads the names before a title: one person, several, or an institution.</summary>
public static partial class Authors
{
    /// <summary>The names in their order, and whether <c>et al.</c> follows them.</summary>
    public static (ImmutableArray<string> Names, bool AndOthers) Read(string text)
    {
        var names = Handle.Replace(Roles.Replace(Blanks.Collapse(text), ""), "").Trim(' ', ',', ':', ';');
        var others = EtAl.IsMatch(names);
        if (others) names = EtAl.Replace(names, "").Trim(' ', ',');
        var isClosed = names.EndsWith('.') && !Initial.IsMatch(names);
        if (isClosed) names = names[..^1];
        if (names.Length == 0) return ([], others);
        if (isClosed && Inverted.Match(names) is { Success: true } inverted) return ([$"{inverted.Groups["given"]} {inverted.Groups["family"]}"], others);
        if (IsInstitution(names)) return (Institutions(names), others);
        return ([.. Separator.Split(names).Select(n => n.Trim()).Where(n => n.Length > 0)], others);
    }

    /// <summary>Whether a name is an institution's.</summary>
    public static bool IsInstitution(string name) => Institution.IsMatch(name);

    /// <summary>Whether the words before a title can be its authors: names, or an institution with its lower-case words.</summary>
    public static bool CanBeAuthors(string text) =>
        LooksLikeNames(text) || (text.TrimEnd().EndsWith(',') && text.Length < 300 && IsInstitution(text) && !Saying.IsMatch(text));

    /// <summary>Whether a text can be names at all: no small words but those that names have.</summary>
    public static bool LooksLikeNames(string text)
    {
        if (text.Length > 300) return false;
        foreach (var word in text.Split((char[])[' ', ',', '(', ')', ';', '&', '/', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsLower(word[0]) && !SmallWord.IsMatch(word.TrimEnd('.'))) return false;
        }
        return true;
    }

    /// <summary>Whether a part of a citation is a person's name, or two joined by <c>and</c>.</summary>
    public static bool IsPersons(string text) => Persons.IsMatch(text) && !IsInstitution(text);

    private static ImmutableArray<string> Institutions(string names)
    {
        var parts = names.Split(" and ");
        return parts.Length == 2 && !names.Contains(',') && parts.All(IsInstitution) && (!Department.IsMatch(parts[0]) || !parts[1].AsSpan().ContainsAnyInRange('a', 'z')) ? [.. parts] : [names];
    }

    [GeneratedRegex(@",?\s*(\bet\.?\s+al\b\.?|\band\s+(others|colleagues)\b|\bet\s+autres\b|\bu\.\s*a\.)\s*,?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl { get; }

    [GeneratedRegex(@"\b(\p{Lu}|Jr|Sr|Dr|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial { get; }

    /// <summary>Editors and translators are named like authors.</summary>
    [GeneratedRegex(@",?\s*\(?\b(eds?|dirs?|trans|hrsg|coords?|éd|éds)\b\.?\)?(?=\s*(,|$|and\b|et\b))|^\s*by\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Roles { get; }

    [GeneratedRegex(@"\s*\(@\w+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Handle { get; }

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{L}’'-]+),\s+(?<given>\p{Lu}[\p{L}’'.-]*(\s+\p{Lu}[\p{L}’'.-]*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted { get; }

    [GeneratedRegex(@"^(and|et|al\.?|of|the|for|on|in|to|at|with|de|de-|d[’'].*|l[’'].*|du|des|del|dell[’'].*|della|delle|dei|la|le|les|di|da|do|das|dos|na|i|others|colleagues|van|von|der|den|ten|ter|zu|el-?.*|al-.*|as-.*|ash-.*|an-.*|at-.*|ad-.*|ag|ould|ben|bin|bint|ibn|abu|abou|ed\.?|eds\.?|trans\.?|e|y|und|idem|eadem)$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord { get; }

    [GeneratedRegex(@"^(?<one>(\p{Lu}[\p{L}’'‘.-]*\s+)+((de|du|des|la|le|van|von|der|den|di|da|al|el|ag|ould|ben|bin|ibn|abu)\s+)*\p{Lu}?[\p{L}’'‘-]+(,?\s(Jr|Sr|II|III)\.?)?)(\s+(and|et|&)\s+\p{Lu}[\p{L}’'‘.-]*(\s+[\p{L}’'‘.-]+){0,4})?(,?\s+et\.?\s+al\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Persons { get; }

    [GeneratedRegex(@"\b(says?|said|called|calls|told|tells|stated?|claim(s|ed)|describe[sd]|report(s|ed)|wrote|writes|noted?|denie[sd]|announced|declared|argue[sd]|added|warned|reads|dit|déclaré|appel(le|lé))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Saying { get; }

    [GeneratedRegex(@"\b(Department|Ministry|Office|Bureau|Minist\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Department { get; }

    /// <summary>Words that persons' names don't have.</summary>
    [GeneratedRegex(@"\b(Department|Office|Government|Command|Nations|Ministry|Commission(er)?|Committee|Bureau|Agency|Council|Union|Institute|Institut|Institution|University|Université|Center|Centre|Foundation|Fondation|Group|Groupe|Organi[sz]ation|Bank|Banque|Assembly|Assemblée|Service|Program(me)?|Secretariat|Secretary-General|Peacekeeping|Court|Network|Association|Watch|International|Ministère|Gouvernement|Conseil|Comité|Agence|République|Republic|Kingdom|Senate|Congress|Parliament|Embassy|Army|Police|Mission|Party|Movement|Front|Fund|Initiative|Project|Society|Academy|Alliance|Community|Communauté|Nation|Amnesty|Authority|Administration|Division|Board|Museum|Federation|League|Forum|Trust|Campaign|Coalition|Observatory|Observatoire|Library|School|College|Staff|Panel|UN|U\.N\.|U\.S\.|EU|HRW|UNHCR|UNICEF|UNDP|OCHA|IMF|NATO)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution { get; }

    [GeneratedRegex(@"\s*,?\s+(?:and|et|with|&|y|und)\s+|\s*,(?!\s*(Jr|Sr|II|III)\b)\s*|(?<=\p{Ll})/(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }
}
