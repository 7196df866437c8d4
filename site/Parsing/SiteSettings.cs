using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing;

/// <summary>What <c>site.yml</c> says of an almanac as a whole; everything in it has a default.</summary>
public sealed record SiteSettings
{
    /// <summary>The name of the site; the profile's title where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence for the home page.</summary>
    public string? Description { get; init; }

    /// <summary>The address of the hosted site, ending in a slash.</summary>
    public string? Url { get; init; }

    /// <summary>Up to when the sources run.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>The id of the profile whose notes <c>[@35]</c> cites; the only one where there is one.</summary>
    public Setting? Profile { get; init; }

    /// <summary>The words by which a paragraph says itself that it has no source, such as <c>the profile gives no source</c>.</summary>
    public string? Unsourced { get; init; }

    /// <summary>The licence of the content as an identifier of the SPDX list, such as <c>CC-BY-4.0</c>.</summary>
    public string? License { get; init; }

    /// <summary>The language of the pages, by its code.</summary>
    public Setting Language { get; init; } = new("en", new(new(".", ""), 0, 0));

    /// <summary>The address of the repository that the content lies in, without a slash at its end; pages lead to their files there.</summary>
    public string? Repository { get; init; }

    /// <summary>The branch of the repository that the site is built from.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The further languages that the site is made in; none where it has one.</summary>
    public ImmutableArray<Setting> Further { get; init; } = [];

    /// <summary>Title and description in the further languages, by code.</summary>
    public FrozenDictionary<string, (string? Title, string? Description)> Translated { get; init; } = FrozenDictionary<string, (string?, string?)>.Empty;

    /// <summary>The names of the files in <c>content/pages/</c> that the header links, in order.</summary>
    public ImmutableArray<Setting> Menu { get; init; } = [];

    /// <summary>Names in the profiles that get no entry.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>The severity of a rule by its code, where the almanac sets another.</summary>
    public FrozenDictionary<string, Severity> Rules { get; init; } = FrozenDictionary<string, Severity>.Empty;
}

/// <summary>A name in the settings that something else must have, with its place.</summary>
public sealed record Setting(string Name, SourceSpan At);

/// <summary>A name in a profile that gets no entry, and why.</summary>
public sealed record SetAside(string Name, string Reason, SourceSpan At);

/// <summary>Reads <c>site.yml</c>.</summary>
public static partial class SiteSettingsReader
{
    /// <summary>How a branch may be called: parts of letters, digits and <c>. _ -</c> between slashes.</summary>
    public const string BranchPattern = "^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$";

    public static Outcome<SiteSettings> Read(SourceText? source)
    {
        if (source is null) return new(new(), []);
        var diagnostics = new List<Diagnostic>();
        var whole = source.Span(0, source.Text.Length);
        var fields = FieldReader.Of(YamlReader.Read(whole, diagnostics), whole, "the site's settings", diagnostics);
        var (language, languages) = (fields.Scalar("language"), ReadLanguages(fields, diagnostics));
        var settings = new SiteSettings
        {
            Title = fields.Text("title"),
            Description = fields.Text("description"),
            Url = ReadUrl(fields.Scalar("url"), "url: https://example.org/", diagnostics),
            AsOf = new Entries.ValueReader(diagnostics).Date(fields.Scalar("as-of")),
            Profile = fields.Scalar("profile") is { } profile ? new(profile.Text.Trim(), profile.At) : null,
            Unsourced = fields.Text("unsourced"),
            License = fields.Text("license"),
            Repository = ReadUrl(fields.Scalar("repository"), "repository: https://github.com/owner/name", diagnostics)?.TrimEnd('/'),
            Branch = ReadBranch(fields.Scalar("branch"), diagnostics) ?? "main",
            Language = languages.Length > 0 ? languages[0] : language is not null && new Entries.ValueReader(diagnostics).Language(language) is { } code ? new(code, language.At) : new SiteSettings().Language,
            Further = [.. languages.Skip(1)],
            Translated = languages.Skip(1).ToFrozenDictionary(l => l.Name, l => ReadTranslated(fields.Nested(l.Name))),
            Menu = ReadMenu(fields, diagnostics),
            SetAside = [.. fields.Items("set-aside").Select(item => ReadSetAside(item, diagnostics)).OfType<SetAside>()],
            Rules = ReadRules(fields, diagnostics),
        };
        fields.Finish();
        return new(settings, [.. diagnostics]);
    }

    /// <summary>The address of a site as links need it, ending in a slash; null where the text is none.</summary>
    public static string? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url is { UserInfo: "", Query: "", Fragment: "" }
            ? url.AbsoluteUri.EndsWith('/') ? url.AbsoluteUri : url.AbsoluteUri + "/"
            : null;

    /// <summary>The languages of the site, the first of them its own; at most <see cref="Limits.Languages"/>, as each is a site of its own.</summary>
    private static ImmutableArray<Setting> ReadLanguages(FieldReader fields, List<Diagnostic> diagnostics)
    {
        var items = fields.Items("languages");
        if (items.Length > Limits.Languages)
        {
            diagnostics.Add(new(EntryRules.TooMuch, $"the site has {items.Length:N0} languages, more than {Limits.Languages}", items[Limits.Languages].At) { Help = "each is a whole site of its own; name the most important ones" });
        }
        var values = new Entries.ValueReader(diagnostics);
        return [.. items.Take(Limits.Languages).OfType<YamlValue.Scalar>().Where(item => values.Language(item) is not null).Select(item => new Setting(item.Text, item.At)).DistinctBy(l => l.Name)];
    }

    private static (string? Title, string? Description) ReadTranslated(FieldReader fields)
    {
        var words = (fields.Text("title"), fields.Text("description"));
        fields.Finish();
        return words;
    }

    private static string? ReadUrl(YamlValue.Scalar? scalar, string example, List<Diagnostic> diagnostics)
    {
        if (scalar is null) return null;
        if (AddressOf(scalar.Text) is { } address) return address;
        diagnostics.Add(new(EntryRules.WrongType, $"`{scalar.Text}` is no web address", scalar.At) { Help = $"write `{example}`" });
        return null;
    }

    /// <summary>A branch, of the characters that need no quotes in an address.</summary>
    private static string? ReadBranch(YamlValue.Scalar? scalar, List<Diagnostic> diagnostics)
    {
        if (scalar is null) return null;
        var name = scalar.Text.Trim();
        if (BranchName.IsMatch(name)) return name;
        diagnostics.Add(new(EntryRules.WrongType, $"`{name}` is no name of a branch", scalar.At) { Help = "write `branch: main`" });
        return null;
    }

    private static ImmutableArray<Setting> ReadMenu(FieldReader fields, List<Diagnostic> diagnostics)
    {
        var items = fields.Items("menu");
        if (items.Length > Limits.MenuItems)
        {
            diagnostics.Add(new(EntryRules.TooMuch, $"the menu has {items.Length:N0} items, more than {Limits.MenuItems}", items[Limits.MenuItems].At) { Help = "name the most important pages; the foot of every page lists them all" });
        }
        return [.. items.Take(Limits.MenuItems).OfType<YamlValue.Scalar>().Select(item => new Setting(item.Text.Trim(), item.At))];
    }

    [GeneratedRegex(BranchPattern)]
    private static partial Regex BranchName { get; }

    private static SetAside? ReadSetAside(YamlValue item, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a name set aside", diagnostics);
        var (name, reason) = (fields.Required("name", "…"), fields.Required("reason", "…"));
        fields.Finish();
        return name is null || reason is null ? null : new(name.Text.Trim(), reason.Text.Trim(), name.At);
    }

    private static FrozenDictionary<string, Severity> ReadRules(FieldReader fields, List<Diagnostic> diagnostics)
    {
        var rules = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (code, value) in fields.Pairs("rules"))
        {
            if (AllRules.List.All(rule => rule.Code != code.Text))
            {
                diagnostics.Add(new(EntryRules.UnknownWord, $"`{code.Text}` is no code of a diagnostic", code.At)
                {
                    Help = NearestName.Find(code.Text, AllRules.List.Select(r => r.Code)) is { } near ? $"did you mean `{near}`?" : "the codes stand in `docs/diagnostics/`",
                });
            }
            else if (AllRules.List.First(rule => rule.Code == code.Text).IsFixed)
            {
                diagnostics.Add(new(EntryRules.UnknownWord, $"the severity of `{code.Text}` cannot be set", code.At) { Help = "leave it out; without what it reports there is no page" });
            }
            else if (value is YamlValue.Scalar { Text: "error" or "warning" or "info" or "off" } word)
            {
                rules[code.Text] = Enum.Parse<Severity>(word.Text, ignoreCase: true);
            }
            else
            {
                diagnostics.Add(new(EntryRules.UnknownWord, "this is no severity", value.At) { Help = "one of `error`, `warning`, `info`, `off`" });
            }
        }
        return rules.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
