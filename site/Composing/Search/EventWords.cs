namespace Almanac.Composing.Search;

/// <summary>Words that ask for what happened rather than for who or where, in English and French, in their plain form: they put events before other pages.</summary>
internal static class EventWords
{
    public const string Text =
        "abducted ambush ambushed assault attack attacked attacks attaque attaques attentat bataille battle blast bombed bombing captured clash clashes coup destroyed destruction died "
        + "dead deaths enlevement explosion fight fighting fought hostage hostages kidnapped kidnapping killed killing killings massacre massacres massacred morts murdered otages prise raid "
        + "seized shooting shot siege tue tues tuees wounded";
}
