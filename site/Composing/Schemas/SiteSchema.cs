using System.Text.Json.Nodes;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;
using Almanac.Parsing;
using static Almanac.Composing.Schemas.Shapes;

namespace Almanac.Composing.Schemas;

/// <summary>The schemas of <c>site.yml</c> and of the front matter of plain pages.</summary>
internal static class SiteSchema
{
    public static JsonObject OfSettings(LinkedAlmanac almanac)
    {
        var codes = AllRules.List.Where(r => !r.IsFixed).Select(r => (r.Code, (JsonNode)Described(Named("severity"), r.Title))).ToArray();
        var schema = Map([],
            ("title", Described(Text(), "the name of the site")),
            ("description", Described(Text(), "one sentence for the home page")),
            ("url", Described(SharedShapes.Address(), "the address of the hosted site, https: or http:")),
            ("as-of", Described(Named("date"), "up to when the sources run")),
            ("language", Described(Text(), "the language of the pages, such as en")),
            ("languages", Described(ListOf("language"), "the languages of the site, its own first; instead of language")),
            ("profile", Described(Text(almanac.Profiles.Select(p => p.Profile.Id)), "the almanac's own profile, whose notes [@35] cites")),
            ("unsourced", Described(Text(), "words by which a paragraph says that it has no source")),
            ("license", Described(Text(), "the licence of the content, an SPDX identifier such as CC-BY-4.0")),
            ("repository", Described(SharedShapes.Address(), "the address of the repository, on GitHub or GitLab, that pages lead to for edits and reports")),
            ("branch", Described(AnyOf(Matching(SiteSettingsReader.BranchPattern, "not a name of a branch"), Named("blank")), "the branch of the repository that the site is built from, main unless given")),
            ("menu", Described(ListOf("page"), "plain pages that the header links, in order")),
            ("set-aside", Described(ListOf("set-aside"), "names in the profile that get no entry, each with its reason")),
            ("rules", Described(AnyOf(Map([], codes), Named("blank")), "a severity by the code of a diagnostic")));
        schema["patternProperties"] = new JsonObject(almanac.Settings.Further.Select(l => KeyValuePair.Create($"^{l.Name}$",
            (JsonNode?)Described(AnyOf(Map([], ("title", Text()), ("description", Text())), Named("blank")), $"title and description in the language {l.Name}"))));
        schema["type"] = Strings("object", "null");
        schema["$defs"] = new JsonObject
        {
            ["blank"] = Blank(),
            ["date"] = SharedShapes.Date(),
            ["needed-date"] = SharedShapes.NeededDate(),
            ["language"] = Matching("^[A-Za-z][A-Za-z0-9-]{1,34}$"),
            ["page"] = Text(almanac.Pages.Select(p => p.Page.Slug)),
            ["set-aside"] = Map(["name", "reason"], ("name", Described(Needed(), "the name as the profile has it")), ("reason", Described(Needed(), "why it gets no entry"))),
            ["severity"] = OneOf(Enum.GetNames<Severity>().Select(n => n.ToLowerInvariant())),
        };
        return schema;
    }

    public static JsonObject OfPages() => Map(["title"],
        ("title", Described(Needed(), "the heading of the page")),
        ("summary", Described(Text(), "one sentence that says what the page is about")));
}
