using System.Collections.Immutable;
using Almanac.Parsing;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>Gathers the names that profiles use, each once, in the order of their first places.</summary>
internal sealed class ProfileNames(ClaimedNames claimed)
{
    private readonly Dictionary<string, ProfileName> byKey = new(StringComparer.Ordinal);
    private readonly List<ProfileName> names = [];

    /// <summary>The names that no entry claims.</summary>
    public IEnumerable<ProfileName> Unclaimed => names.Where(n => n.Main is null && !n.IsClaimed && n.Other is not { IsClaimed: true } && n.InPlace * 2 < n.Count);

    public void Add(Profile profile)
    {
        var paragraphs = profile.Sections.SelectMany(s => s.Paragraphs).ToImmutableArray();
        var reader = new ProfileNameReader(profile, paragraphs, claimed);
        foreach (var (paragraph, found) in SideBySide.Each(paragraphs, p => (p, reader.Read(p)))) Add(paragraph, found);
    }

    private void Add(Paragraph paragraph, List<FoundName> found)
    {
        ProfileName? before = null;
        for (var i = 0; i < found.Count; i++)
        {
            var place = found[i];
            var text = paragraph.Text[place.Start..place.End];
            var name = Find(text, paragraph, place);
            name.Count++;
            if (place.IsInPlace) name.InPlace++;
            name.IsClaimed |= place.IsClaimed;
            if (i > 0 && before is not null && before != name && paragraph.Text.AsSpan(found[i - 1].End, place.Start - found[i - 1].End) is " (") Join(before, name);
            before = name;
        }
    }

    private ProfileName Find(string text, Paragraph paragraph, FoundName place)
    {
        var key = NameKey.Of(text).FirstOrDefault() ?? text;
        if (byKey.TryGetValue(key, out var name)) return name;
        name = new(text, paragraph.SpanOf(place.Start, place.End - place.Start));
        names.Add(name);
        return byKey[key] = name;
    }

    private static void Join(ProfileName main, ProfileName other)
    {
        if (main.Main is not null || other.Main is not null || main.Other is not null || other.Other is not null) return;
        (main.Other, other.Main) = (other, main);
    }
}
