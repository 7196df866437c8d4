using Almanac.Parsing;

namespace Almanac.Tests;

/// <summary>Dates contradict each other only where no reading of them can be true.</summary>
public sealed class ChronologyTests
{
    [Theory]
    [InlineData("2012", "2013", true)]
    [InlineData("2013", "2012", false)]
    [InlineData("2013", "2013-05", false)]
    [InlineData("2013-05", "2013", false)]
    [InlineData("2013-05", "2013-06", true)]
    [InlineData("2013-05-01", "2013-05-02", true)]
    [InlineData("2013-05-02", "2013-05-02", false)]
    [InlineData("201X", "2015", false)]
    [InlineData("200X", "2010", true)]
    [InlineData("2012~", "2013", false)]
    [InlineData("2012?", "2017", false)]
    [InlineData("2012?", "2018", true)]
    [InlineData("2012%", "2023~", true)]
    [InlineData("2012-05~", "2013-05", false)]
    [InlineData("2012-05~", "2013-06", true)]
    [InlineData("2010/2012", "2013", true)]
    [InlineData("2010/..", "2013", false)]
    [InlineData("2010/", "2013", false)]
    [InlineData("../2012", "2013", true)]
    [InlineData("2010", "../2013", false)]
    [InlineData("2010-24", "2011-02", false)]
    [InlineData("2010-24", "2011-03", true)]
    [InlineData("2009-12", "2010-24", true)]
    [InlineData("2010-21", "2010-06", true)]
    [InlineData("0004~", "0005", false)]
    public void A_date_is_before_another_only_where_that_is_certain(string first, string second, bool before) =>
        Assert.Equal(before, DateOrder.IsBefore(EdtfDate.TryParse(first), EdtfDate.TryParse(second)));

    [Theory]
    [InlineData("groups", "founded: 2012\nended: 2011", "ALM0320 4:8")]
    [InlineData("groups", "founded: 2012\nended: 2012", "")]
    [InlineData("groups", "founded: 2012~\nended: 2011", "")]
    [InlineData("groups", "founded: { date: 2012 }\nended: { date: 2010-05, cite: [] }", "ALM0320 4:16")]
    [InlineData("people", "born: 1960\ndied: 1959", "ALM0320 4:7")]
    [InlineData("people", "born: 1960\nroles: [{ role: Mayor, from: 1959 }]", "ALM0320 4:30")]
    [InlineData("people", "died: 1960\nroles: [{ role: Mayor, to: 1961 }]", "ALM0320 4:28")]
    [InlineData("people", "born: 1900\nroles: [{ role: Mayor, from: 1950, to: 1949 }]", "ALM0320 4:40")]
    public void An_entry_has_its_own_dates_in_order(string kind, string keys, string expected) =>
        Assert.Equal(expected, Told(($"content/{kind}/one.md", keys)));

    [Theory]
    // The relation's own dates.
    [InlineData("founded: 2012", "", "type: led-by, from: 2011", "ALM0412 5:45")]
    [InlineData("founded: 2012", "", "type: led-by, from: 2012", "")]
    [InlineData("founded: 2012~", "", "type: led-by, from: 2011", "")]
    [InlineData("founded: 2012", "", "type: led-by, as-of: 2011", "ALM0412 5:46")]
    [InlineData("ended: 2015", "", "type: led-by, from: 2016", "ALM0412 5:45")]
    [InlineData("ended: 2015", "", "type: led-by, to: 2016", "ALM0412 5:43")]
    [InlineData("ended: 2015", "", "type: led-by, as-of: 2016", "")]
    [InlineData("founded: 2012", "died: 2015", "type: led-by, from: 2016", "ALM0412 5:45")]
    [InlineData("founded: 2012", "born: 2013", "type: led-by, from: 2012", "ALM0412 5:45")]
    [InlineData("founded: 2012\nended: 2010", "", "type: led-by, from: 2011", "ALM0320 4:8")]
    [InlineData("founded: 2012", "", "type: led-by, from: 2011, to: 2010", "ALM0320 5:55")]
    // Lives that never met.
    [InlineData("founded: 2012", "died: 2010", "type: has-member", "ALM0412 5:13")]
    [InlineData("founded: 2012", "died: 2012", "type: has-member", "")]
    [InlineData("ended: 1960", "born: 1961", "type: founded-by", "ALM0412 5:13")]
    [InlineData("founded: 2012", "died: 2010", "type: allied-with", "")]
    public void A_tie_lies_within_both_lives(string group, string person, string relation, string expected) => Assert.Equal(expected, Told(
        ("content/groups/one.md", $"{group}\nrelations:\n- {{ target: people/two, {relation} }}"),
        ("content/people/two.md", person)));

    [Theory]
    [InlineData("perpetrated-by", "founded: 2012", "2011", true)]
    [InlineData("perpetrated-by", "founded: 2012", "2012", false)]
    [InlineData("perpetrated-by", "founded: 2012", "2011~", false)]
    [InlineData("perpetrated-by", "founded: 2012", "2011/2013", false)]
    [InlineData("perpetrated-by", "ended: 2015", "2016", true)]
    [InlineData("claimed-by", "founded: 2012", "2011", true)]
    [InlineData("had-participant", "ended: 2015", "2016", true)]
    [InlineData("targeted", "founded: 2012", "2011", true)]
    [InlineData("targeted", "ended: 2015", "2016", false)]
    [InlineData("concerns", "founded: 2012", "2011", false)]
    public void An_event_needs_its_actors(string type, string group, string date, bool told) => Assert.Equal(told ? "ALM0412 5:13" : "", Told(
        ("content/events/one.md", $"date: {date}\nrelations:\n- {{ target: groups/two, type: {type} }}"), ("content/groups/two.md", group)));

    [Theory]
    [InlineData("type: led-by, from: 2012", "type: leader-of, from: 2013", "ALM0411")]
    [InlineData("type: led-by, from: 2012", "type: leader-of, from: 2012-05", "ALM0410")]
    [InlineData("type: led-by, from: 2012", "type: leader-of", "ALM0410")]
    [InlineData("type: led-by, from: 2012, to: 2013", "type: leader-of, from: 2015", "")]
    [InlineData("type: led-by, from: 2012, to: 2013", "type: leader-of, from: 2012, to: 2015", "ALM0411")]
    [InlineData("type: led-by, from: 2012", "type: member-of, from: 2013", "")]
    public void Both_sides_of_a_tie_agree(string group, string person, string expected) => Assert.Equal(expected, Told(
        ("content/groups/one.md", $"relations:\n- {{ {group}, target: people/two }}"),
        ("content/people/two.md", $"relations:\n- {{ {person}, target: groups/one }}")).Split(' ')[0]);

    [Theory]
    [InlineData("type: merged-into", "type: merged-into", "ALM0411")]
    [InlineData("type: part-of", "type: part-of", "ALM0411")]
    [InlineData("type: succeeded, from: 2012", "type: succeeded, from: 2015", "")]
    [InlineData("type: supported", "type: supported", "")]
    [InlineData("type: merged-into", "type: merged-from", "ALM0410")]
    public void A_tie_with_a_direction_has_one(string one, string two, string expected) => Assert.Equal(expected, Told(
        ("content/groups/one.md", $"relations:\n- {{ {one}, target: groups/two }}"),
        ("content/groups/two.md", $"relations:\n- {{ {two}, target: groups/one }}")).Split(' ')[0]);

    /// <summary>Alliances and rivalries come and go: two dates may be two ties, so both show.</summary>
    [Theory]
    [InlineData("from: 2012", "from: 2015", "ALM0410", 2)]
    [InlineData("from: 2012, to: 2013", "from: 2015", "", 2)]
    [InlineData("from: 2012", "from: 2012-05", "ALM0410", 1)]
    [InlineData("from: 2012, to: 2013", "from: 2012, to: 2015", "ALM0410", 2)]
    public void A_tie_that_runs_both_ways_may_be_dated_twice(string one, string two, string expected, int shown)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/one.md", $"---\ntitle: One\nrelations: [{{ type: allied-with, target: groups/two, {one} }}]\n---\n");
        folder.Write("content/groups/two.md", $"---\ntitle: Two\nrelations: [{{ type: allied-with, target: groups/one, {two} }}]\n---\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(expected, string.Concat(built.Diagnostics.Select(d => d.Rule.Code)));
        Assert.All(built.Almanac.Entries, entry => Assert.Equal(shown, entry.Relations.Length));
    }

    [Fact]
    public void One_entry_may_say_that_someone_led_twice() => Assert.Equal("", Told(
        ("content/groups/one.md", "relations:\n- { type: led-by, target: people/two, from: 2012 }\n- { type: led-by, target: people/two, from: 2015 }"),
        ("content/people/two.md", "")));

    /// <summary>The only fault of these entries as code, line and column; empty where there is none.</summary>
    private static string Told(params (string Path, string Keys)[] entries)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, keys) in entries) folder.Write(path, $"---\ntitle: {Path.GetFileNameWithoutExtension(path)}\n{keys}\n---\n");
        return string.Join(", ", Pipeline.Build(folder.Path).Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}"));
    }
}
