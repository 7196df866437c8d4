using Almanac.Composing.Templates;
using Almanac.Parsing;

namespace Almanac.Composing.Pages;

/// <summary>Composes the list of what was put right on published pages.</summary>
public static class CorrectionsPage
{
    public const string Path = "corrections.html";

    public static OutputFile Compose(PageComposer composer) => composer.Page(Path, "corrections", composer.Frame.View(Path, "Corrections", "What was wrong on a published page and has been put right.", Path,
        ("corrections", composer.Almanac.Corrections.Select(c => View.Of(
            ("date", DateText.Of(c.Date)), ("day", c.Date.Text), ("url", $"{c.Page}.html"), ("title", composer.Names.Of(c.Title)), ("says", c.Says))).ToArray())));
}
