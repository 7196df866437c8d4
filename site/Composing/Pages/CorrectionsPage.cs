using Almanac.Composing.Templates;

namespace Almanac.Composing.Pages;

/// <summary>Composes the list of what was put right on published pages.</summary>
public static class CorrectionsPage
{
    public const string Path = "corrections.html";

    public static OutputFile Compose(PageComposer composer) => composer.Page(Path, "corrections", composer.Frame.View(Path, composer.Language.Say("corrections"), composer.Language.Say("corrections-lead"), Path,
        ("corrections", composer.Almanac.Corrections.Select(c => View.Of(
            ("date", composer.Language.Dates.Of(c.Date)), ("day", c.Date.Text), ("url", $"{c.Page}.html"), ("title", composer.Names.Of(c.Title)), ("says", c.Says))).ToArray())));
}
