using System.Text;
using System.Text.Json;
using Almanac.Composing.Search;
using Almanac.Linking;
using AngleSharp.Html.Parser;

namespace Almanac.Tests;

/// <summary>The index that the script searches, and the A to Z that serves without one, of the almanac of Mali.</summary>
public sealed class SearchIndexTests
{
    private static readonly BuildResult Built = Pipeline.Build(Repository.Root);

    private static readonly JsonElement Head = Data("head", 0);

    [Fact]
    public void Every_name_is_in_the_shard_that_each_of_its_words_leads_to()
    {
        var firsts = Head.GetProperty("names").EnumerateArray().Select(f => f.GetString()!).ToList();
        var shards = firsts.Select((_, i) => Data("names", i).EnumerateArray().SelectMany(d => d.EnumerateArray().Skip(6).Where(n => n.ValueKind == JsonValueKind.String).Select(n => (Path: d[1].GetString(), Name: n.GetString()))).ToHashSet()).ToList();

        var stopWords = Head.GetProperty("stop").GetString()!.Split(' ').ToHashSet();
        foreach (var entry in Built.Almanac.Entries)
        {
            foreach (var (name, word) in entry.Entry.Names.SelectMany(n => SearchWords.Of(n.Text).Where(w => !stopWords.Contains(w.Plain)).Select(w => (n.Text, w))))
            {
                var shard = shards[Math.Max(0, firsts.FindLastIndex(f => string.CompareOrdinal(f, word.Key) <= 0))];
                Assert.Contains(($"{entry.Id}.html", name), shard);
            }
        }
    }

    [Fact]
    public void The_sentence_that_a_word_leads_to_has_the_word()
    {
        var pages = Enumerable.Range(0, Head.GetProperty("pages").GetArrayLength()).SelectMany(i => Data("pages", i).EnumerateArray()).ToList();
        var sentences = pages.Select(p => p.EnumerateArray().Skip(4).SelectMany(part => part.EnumerateArray().Skip(1).Select(s => s.GetString()!)).ToList()).ToList();
        var seen = 0;
        foreach (var row in Enumerable.Range(0, Head.GetProperty("words").GetArrayLength()).SelectMany(i => Data("words", i).GetString()!.Split('|')))
        {
            var document = 0;
            foreach (var place in row[(row.IndexOf(' ') + 1)..].Split(';'))
            {
                document += Number(place[..place.IndexOf(':')]);
                var sentence = 0;
                foreach (var step in place[(place.IndexOf(':') + 1)..].Split(','))
                {
                    sentence += Number(step);
                    Assert.Contains(SearchWords.Of(sentences[document][sentence]), w => w.Key == row[..row.IndexOf(' ')]);
                    seen++;
                }
            }
        }
        Assert.True(seen > 10_000, $"only {seen}");
    }

    [Fact]
    public void Every_paragraph_that_a_result_leads_to_is_on_its_page()
    {
        var pages = Built.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes));
        foreach (var document in Enumerable.Range(0, Head.GetProperty("pages").GetArrayLength()).SelectMany(i => Data("pages", i).EnumerateArray()))
        {
            var path = document[0].GetString()!.Split('#');
            var anchors = document.EnumerateArray().Skip(4).Select(part => part[0].GetString()!).Concat(path.Skip(1)).Where(a => a.Length > 0);
            Assert.All(anchors, anchor => Assert.Contains($"id=\"{anchor}\"", pages[path[0]], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_file_of_the_index_is_large() =>
        Assert.All(Built.Files.Where(f => f.Path.StartsWith("assets/search", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal)), f => Assert.InRange(f.Bytes.Length, 1, 64_000));

    [Fact]
    public void The_A_to_Z_has_every_name_and_its_letters_lead_to_them()
    {
        var pages = Built.Files.Where(f => f.Path.StartsWith("a-to-z", StringComparison.Ordinal)).Select(f => (f.Path, Page: new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Bytes)))).ToList();
        var names = pages.SelectMany(p => p.Page.QuerySelectorAll(".names > li > a").Select(a => (a.GetAttribute("href")!, a.TextContent))).ToList();

        foreach (var entry in Built.Almanac.Entries)
        {
            foreach (var name in entry.Entry.Names) Assert.Contains(names, n => Sorted(n.TextContent) == Sorted(name.Text) && (n.Item1 == $"{entry.Id}.html" || n.Item1.StartsWith("names/", StringComparison.Ordinal)));
        }
        var arabic = pages.SelectMany(p => p.Page.QuerySelectorAll("section[lang=ar][dir=rtl] .names > li")).ToList();
        Assert.Equal(Built.Almanac.Entries.Sum(e => e.Entry.Names.Count(n => n.Language == "ar")), arabic.Count);
        Assert.All(pages[0].Page.QuerySelectorAll(".letters a"), a => Assert.NotNull(pages.Single(p => p.Path == a.GetAttribute("href")!.Split('#')[0]).Page.GetElementById(a.GetAttribute("href")!.Split('#')[1])));
    }

    /// <summary>A name without what it is not sorted by.</summary>
    private static string Sorted(string name) => NameKey.Of(name).First() is var key && key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;

    private static int Number(string text) => text.Aggregate(0, (sum, c) => (sum * 36) + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10));

    /// <summary>Where the script looks for a shard: under the sum that the head tells.</summary>
    private static string PathOf(string kind, int number) => kind == "head" ? "assets/search-head.js"
        : $"assets/search/{kind}-{number}.{Head.GetProperty("sums").GetProperty(kind).GetString()!.Substring(6 * number, 6)}.js";

    private static JsonElement Data(string kind, int number)
    {
        var text = Encoding.UTF8.GetString(Built.Files.Single(f => f.Path == PathOf(kind, number)).Bytes);
        var start = $"almanacSearch(\"{kind}\",{number},";
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(");\n", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text[start.Length..^3]).RootElement;
    }
}
