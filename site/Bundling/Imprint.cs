using System.Collections.Immutable;
using System.Globalization;
using Almanac.Composing;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Languages;

namespace Almanac.Bundling;

/// <summary>What every edition says of itself: which almanac it is a copy of, of what day, and where a newer one is.</summary>
public sealed class Imprint
{
    private readonly LinkedAlmanac almanac;
    private readonly Theme theme;

    /// <param name="almanac">What was built.</param>
    /// <param name="files">The site, made of it.</param>
    /// <param name="made">The day of the newest change, or null where it is not known; never today.</param>
    public Imprint(LinkedAlmanac almanac, ImmutableArray<OutputFile> files, DateOnly? made)
    {
        this.almanac = almanac;
        theme = Theme.Parse(almanac.Theme).Value;
        Language = LanguageReader.Read(almanac.Theme, almanac.Settings.Language).Value;
        Title = almanac.Settings.Title ?? (almanac.Profiles.Length > 0 ? almanac.Profiles[almanac.Sources.Own ?? 0].Profile.Title : Language.Say("untitled"));
        Name = Slug.Of(Title) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 60)].TrimEnd('-') : "almanac";
        Made = made;
        Build = Checksums.OfAll(files)[..16];
        Url = almanac.Settings.Url is { } url && !new Uri(url).Host.EndsWith(".example", StringComparison.OrdinalIgnoreCase) ? url : null;
    }

    public Language Language { get; }

    public string Title { get; }

    public string Description => almanac.Settings.Description ?? "";

    public string License => almanac.Settings.License ?? "";

    /// <summary>The first part of the names of the editions' files: lower-case ASCII.</summary>
    public string Name { get; }

    /// <summary>The day of the newest change; null where it is not known, and then no age is claimed.</summary>
    public DateOnly? Made { get; }

    /// <summary>Sixteen hexadecimal digits that stand for the bytes of all files of the site.</summary>
    public string Build { get; }

    /// <summary>Where the site is hosted and newer copies are; null where that is not known. The names of <c>.example</c> (RFC 2606) lead nowhere.</summary>
    public string? Url { get; }

    /// <summary>Up to when the sources run, in EDTF; null where the almanac does not say.</summary>
    public string? AsOf => almanac.Settings.AsOf?.Text;

    public string MadeText => Made?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A page made by a layout of the theme, with what editions say beside the members of its own.</summary>
    public byte[] Page(string layout, string form, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var view = View.OfPage(members);
        view["language"] = Language.Code;
        view["site_title"] = Title;
        view["site_description"] = Description;
        view["license"] = License;
        view["as_of"] = almanac.Settings.AsOf is { } date ? Language.Dates.Of(date) : "";
        view["as_of_form"] = almanac.Settings.AsOf is { } known ? DateText.FormOf(known) : "";
        view["made"] = MadeText;
        view["made_words"] = Made is null ? "" : Language.Dates.Of(EdtfDate.TryParse(MadeText)!);
        view["build"] = Build;
        view["assets"] = new ThemeAssets(theme).Paths;
        view["newer"] = Url ?? "";
        view["edition"] = form;
        var faults = new List<Diagnostics.Diagnostic>();
        return theme.Render(layout, view, Language, faults) ?? throw new EditionFaultException(faults);
    }

    /// <summary>A file of the theme as it is.</summary>
    public byte[] ThemeFile(string path) => theme.File(path);
}

/// <summary>A template of an edition fails: a fault of the almanac's own theme.</summary>
public sealed class EditionFaultException(IReadOnlyList<Diagnostics.Diagnostic> faults) : Exception
{
    public IReadOnlyList<Diagnostics.Diagnostic> Faults { get; } = faults;
}
