using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Almanac.Benchmarks;

/// <summary>
/// An invented reference wiki to measure with: groups, people and events (40, 35 and 25 in a hundred) of about 450 words, each with 2 to 8 relations,
/// 5 to 12 links and 4 to 10 citations of one shared list of notes. Links follow a power law, so that a few entries are mentioned by very many.
/// The same numbers give the same bytes.
/// </summary>
public sealed class Corpus
{
    private static readonly string[] Syllables = "al an ar bel bor bri cal cor dan dar del dor el en fal fen gal gar hal han il in jor kal lan lor mar mel mir nal nor or pel ral ren ros sal sel tal tor ul ur val ven wen yar zan zel".Split(' ');
    private static readonly string[] Endings = "a ac ale am ane ard ay den dor en er eth ham hold ia ic iel in is ith ley low mar mond o on ora ost ren th ton us wick".Split(' ');
    private static readonly string[] Bodies = "Guild League Order Society Company Circle Assembly Union Fellowship Chapter Council Lodge".Split(' ');
    private static readonly string[] Things = "Lantern Anvil Loom Compass Harbour Orchard Ferry Bell Mill Quarry Beacon Kiln Sail Archive Granary".Split(' ');
    private static readonly string[] Events = "Regatta Dispute Lockout Blockade March Congress Walkout Fire Tribunal Fair Raid Settlement Handover".Split(' ');
    private static readonly string[] Headings = "Overview Origins Organisation Activity Disputes Assessment Finances Membership Places Legacy".Split(' ');
    private static readonly string[] Nouns = "charter ledger harbour council workshop treaty meeting quarter warehouse bridge toll register market canal assembly archive boundary petition".Split(' ');
    private static readonly string[] Adjectives = "small northern quiet brief formal seasonal common narrow public private distant local joint temporary regional".Split(' ');
    private static readonly string[] Verbs = "recorded debated signed moved reopened closed published revised guarded shared counted repaired renamed leased divided surveyed".Split(' ');
    private static readonly string[] Publications = "Gazette Courier Quarterly Record Chronicle Review Bulletin Papers".Split(' ');
    private static readonly string[] Months = "January February March April May June July August September October November December".Split(' ');

    private static readonly string[] Plain =
    [
        "The {a} {n} was {v} in {y}, and the {m} of {p} kept a copy for its own use.",
        "Members {v} the {n} twice that year, although the {a} {m} near {p} remained shut.",
        "In {y} a {a} {n} in {p} was {v} after a long exchange of letters about the {m}.",
        "By the end of {y} the {n} held more names than the {a} {m} at {p} had expected.",
        "Its **{a} {n}** was {v} by hand, which is *why* so few copies of the {m} survive in {p}.",
    ];

    private static readonly string[] Linking =
    [
        "Together with {l} it {v} the {a} {n} in {y} and kept the {m} open to visitors from {p}.",
        "{l} objected to the {n}, and the {a} {m} was {v} a few months later in {p}.",
        "Several of the {n} clerks had earlier worked for {l}, whose {a} {m} stood in {p}.",
        "When {l} withdrew in {y}, the {n} was {v} and the {m} went back to its {a} owners.",
    ];

    private sealed record Entity(string Kind, string Slug, string Title, int Index);

    private readonly int seed;
    private readonly List<Entity> all = [];
    private readonly Dictionary<string, Entity[]> byFame;
    private readonly Entity[] allByFame;
    private readonly string[] places;
    private readonly string[] notes;

    /// <param name="entries">How many entries, at least 20.</param>
    /// <param name="seed">What the names and texts follow from.</param>
    public Corpus(int entries, int seed)
    {
        this.seed = seed;
        var random = Seeded("names");
        places = [.. Enumerable.Range(0, Math.Max(40, entries / 25)).Select(_ => Word(random))];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, share) in new[] { ("groups", 0.4), ("people", 0.75), ("events", 1) })
        {
            while (all.Count < entries * share)
            {
                var title = TitleOf(kind, random);
                var slug = title.ToLowerInvariant().Replace(' ', '-');
                if (taken.Add(slug)) all.Add(new(kind, slug, title, all.Count));
            }
        }
        allByFame = [.. all];
        random.Shuffle(allByFame);
        byFame = allByFame.GroupBy(e => e.Kind).ToDictionary(g => g.Key, g => g.ToArray());
        notes = NotesOf(Math.Clamp(entries / 2, 50, 5000));
    }

    /// <summary>Writes it as an almanac's sources.</summary>
    public void WriteAlmanac(string folder)
    {
        foreach (var entity in all) Write(folder, $"content/{entity.Kind}/{entity.Slug}.md", TextOf(entity, forHugo: false));
        Write(folder, "seeds/profile.txt", Profile());
    }

    /// <summary>Writes it as the sources of a site of Hugo's that does the same work: links already turned into addresses, and each page with its notes.</summary>
    public void WriteHugo(string folder)
    {
        foreach (var entity in all) Write(folder, $"content/{entity.Kind}/{entity.Slug}.md", TextOf(entity, forHugo: true));
        Write(folder, "content/footnotes.md", "---\ntitle: Footnotes\nlayout: footnotes\n---\n");
        Write(folder, "data/notes.json", JsonSerializer.Serialize(notes));
    }

    /// <summary>The files of the entries of an almanac's sources, by path.</summary>
    public static IEnumerable<string> EntriesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Random numbers that are the same on every machine and in every version of .NET: SplitMix64 behind the interface of <see cref="Random"/>.</summary>
    private SplitMix Seeded(string of) => new(of.Aggregate(14695981039346656037ul ^ (ulong)seed, (hash, c) => (hash ^ c) * 1099511628211ul));

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];

    private static string Word(Random random)
    {
        var word = One(random, Syllables) + (random.Next(2) == 0 ? One(random, Syllables) : "") + One(random, Endings);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string TitleOf(string kind, Random random) => kind switch
    {
        "people" => $"{Word(random)} {Word(random)}",
        "groups" => random.Next(2) == 0 ? $"{Word(random)} {One(random, Things)} {One(random, Bodies)}" : $"{One(random, Bodies)} of the {Word(random)} {One(random, Things)}",
        _ => $"{random.Next(1961, 2025)} {Word(random)} {One(random, Events)}",
    };

    private static Entity Famous(Random random, Entity[] of, Entity not)
    {
        var found = of[(int)(of.Length * Math.Pow(random.NextDouble(), 2.2))];
        return found == not ? of[(Array.IndexOf(of, found) + 1) % of.Length] : found;
    }

    private string Sentence(Random random, string shape, string link = "") => shape
        .Replace("{l}", link, StringComparison.Ordinal).Replace("{a}", One(random, Adjectives), StringComparison.Ordinal)
        .Replace("{n}", One(random, Nouns), StringComparison.Ordinal).Replace("{m}", One(random, Nouns), StringComparison.Ordinal)
        .Replace("{v}", One(random, Verbs), StringComparison.Ordinal).Replace("{p}", One(random, places), StringComparison.Ordinal)
        .Replace("{y}", random.Next(1961, 2025).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string[] NotesOf(int count)
    {
        var written = new string[count];
        var (author, title) = ("", "");
        for (var i = 0; i < count; i++)
        {
            var random = Seeded($"note {i}");
            var kind = author.Length == 0 ? 100 : random.Next(100);
            if (kind < 8)
            {
                written[i] = "Ibid.";
                continue;
            }
            if (kind < 18)
            {
                written[i] = $"{author.Split(' ')[^1]}, “{title}.”";
                continue;
            }
            (author, title) = ($"{Word(random)} {Word(random)}", $"Notes on the {One(random, Nouns)} of {One(random, places)}");
            var publication = $"{One(random, places)} {One(random, Publications)}";
            written[i] = $"{author}, “{title},” {publication}, {One(random, Months)} {random.Next(1, 29)}, {random.Next(1990, 2025)}, https://example.org/{publication.ToLowerInvariant().Replace(' ', '-')}/{i + 1}";
        }
        return written;
    }

    private static string Date(Random random, int from, int to)
    {
        var (year, kind) = (random.Next(from, to + 1), random.Next(100));
        return kind < 35 ? $"{year}" : kind < 70 ? $"{year}-{random.Next(1, 13):00}" : kind < 92 ? $"{year}-{random.Next(1, 13):00}-{random.Next(1, 29):00}" : $"{year}~";
    }

    private string TextOf(Entity entity, bool forHugo)
    {
        var random = Seeded(entity.Slug);
        var text = new StringBuilder($"---\ntitle: \"{entity.Title}\"\n");
        var aliases = new[] { $"The {entity.Title}s", $"{string.Concat(entity.Title.Split(' ').Select(w => w[0]))}{entity.Index}", $"Old {entity.Title}" }.Take(random.Next(4));
        text.Append(forHugo ? "akas" : "aliases").Append(": [").AppendJoin(", ", aliases.Select(a => $"\"{a}\"")).Append("]\n");
        text.Append($"summary: \"{entity.Title} is a {One(random, Adjectives)} name connected with {One(random, places)} and its {One(random, Nouns)}.\"\n");
        text.Append(entity.Kind switch { "groups" => "founded: " + Date(random, 1946, 1960), "people" => "born: " + Date(random, 1900, 1925), _ => (forHugo ? "held: " : "date: ") + Date(random, 1961, 2024) });
        text.Append("\nstatus: ").Append(entity.Kind switch { "groups" => "active", "people" => "deceased", _ => "confirmed" }).Append("\nrelations:\n");
        AppendRelations(text, entity, random);
        text.Append("---\n\n");
        AppendBody(text, entity, random, forHugo);
        return text.ToString();
    }

    private void AppendRelations(StringBuilder text, Entity entity, Random random)
    {
        var (types, pool) = entity.Kind switch
        {
            "groups" => (new[] { ("allied-with", "groups"), ("rival-of", "groups"), ("perpetrated", "events"), ("took-part-in", "events") }, 4),
            "people" => ([("member-of", "groups"), ("leader-of", "groups"), ("took-part-in", "events"), ("rival-of", "people")], 4),
            _ => ([("targeted", "groups"), ("targeted", "people")], 2),
        };
        var seen = new HashSet<(string, Entity)>();
        for (var left = random.Next(2, 9); left > 0; left--)
        {
            var (type, kind) = types[random.Next(pool)];
            var other = Famous(random, byFame[kind], entity);
            if (!seen.Add((type, other))) continue;
            text.Append($"  - type: {type}\n    target: {other.Kind}/{other.Slug}\n");
            // Both sides of an alliance may write it: with a date they could contradict each other.
            if (kind == "groups" && entity.Kind == "people" && random.Next(10) < 6) text.Append($"    from: {random.Next(1961, 2025)}\n");
            if (random.Next(10) < 7) text.Append("    cite: [").AppendJoin(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, notes.Length + 1)).Distinct().Order()).Append("]\n");
        }
    }

    private void AppendBody(StringBuilder text, Entity entity, Random random, bool forHugo)
    {
        var total = random.Next(19, 29);
        var order = Enumerable.Range(0, total).ToArray();
        random.Shuffle(order);
        var linked = order.Take(random.Next(5, 13)).ToHashSet();
        random.Shuffle(order);
        var cited = order.Take(random.Next(4, 11)).ToDictionary(i => i, _ => random.Next(1, notes.Length + 1));
        var headings = Headings.ToArray();
        random.Shuffle(headings);
        var perSection = -(-total / random.Next(3, 6));
        for (var i = 0; i < total; i++)
        {
            if (i % perSection == 0) text.Append(i == 0 ? "" : "\n\n").Append($"## {headings[i / perSection]}\n\n");
            else text.Append(random.Next(4) == 0 ? "\n\n" : " ");
            text.Append(linked.Contains(i) ? Sentence(random, One(random, Linking), Link(Famous(random, allByFame, entity), random, forHugo)) : Sentence(random, One(random, Plain)));
            if (cited.TryGetValue(i, out var note)) text.Append(forHugo ? $"[^{note}]" : $"[@{note}]");
        }
        text.Append("\n\n");
        if (forHugo) text.AppendJoin("", cited.Values.Distinct().Order().Select(n => $"[^{n}]: {notes[n - 1]}\n"));
    }

    private static string Link(Entity to, Random random, bool forHugo)
    {
        var words = random.Next(10) < 7 ? to.Title : $"the {to.Title.Split(' ')[^1].ToLowerInvariant()}";
        return forHugo ? $"[{words}](/{to.Kind}/{to.Slug}/)" : $"[[{to.Slug}|{words}]]";
    }

    /// <summary>A profile whose markers go through all notes once.</summary>
    private string Profile()
    {
        var random = Seeded("profile");
        var text = new StringBuilder("The Whole Country\n\n");
        for (var (note, section) = (0, 0); note < notes.Length; section++)
        {
            text.Append(section < Headings.Length ? Headings[section] : $"{Headings[section % Headings.Length]} in {One(random, places)}").Append("\n\n");
            for (var paragraphs = random.Next(2, 6); paragraphs > 0; paragraphs--)
            {
                for (var sentences = random.Next(3, 8); sentences > 0; sentences--)
                {
                    var sentence = random.Next(2) == 0 ? Sentence(random, One(random, Linking), Famous(random, allByFame, all[0]).Title) : Sentence(random, One(random, Plain)).Replace("*", "", StringComparison.Ordinal);
                    text.Append(sentence);
                    if (note < notes.Length && random.Next(100) < 85) text.Append(++note);
                    text.Append(sentences > 1 ? " " : "\n\n");
                }
            }
        }
        text.Append("Citations\n\n");
        for (var i = 0; i < notes.Length; i++) text.Append($"[{i + 1}] {notes[i]}\n");
        return text.ToString();
    }

    private sealed class SplitMix(ulong state) : Random
    {
        private ulong state = state;

        private ulong Step()
        {
            var mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }

        public override double NextDouble() => (Step() >> 11) * (1.0 / (1ul << 53));

        public override int Next(int most) => (int)(Step() % (ulong)most);

        public override int Next(int least, int most) => least + Next(most - least);
    }
}
