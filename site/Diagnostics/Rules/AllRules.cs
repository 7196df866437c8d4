using System.Collections.Immutable;

namespace Almanac.Diagnostics.Rules;

/// <summary>Every rule there is, by code: what <c>site.yml</c> may set and what the docs must explain.</summary>
public static class AllRules
{
    /// <summary>The rule of a code; null where there is none.</summary>
    public static DiagnosticRule? Find(string code) => List.FirstOrDefault(rule => rule.Code == code);

    public static ImmutableArray<DiagnosticRule> List { get; } =
    [
        ReadingRules.NotUtf8, ReadingRules.ControlCharacter, ReadingRules.TooLarge, ReadingRules.SymbolicLink,
        ReadingRules.UnusedFile, ReadingRules.FileName, ReadingRules.NothingToBuild, ReadingRules.Unreadable, ReadingRules.TooMuch,
        SeedRules.MarkerMissing, SeedRules.MarkerOrder, SeedRules.MarkerWithoutNote, SeedRules.NoteNeverCited,
        SeedRules.NoteNumbering, SeedRules.DanglingShortForm, SeedRules.DanglingIbid, SeedRules.BrokenUrl,
        SeedRules.OpenQuotation, SeedRules.TrackingParameters, SeedRules.NoSpaceAfterMarker, SeedRules.UnreadLine, SeedRules.TooLong,
        SeedRules.Punctuation, SeedRules.BrokenWord, SeedRules.TwoSpellings, SeedRules.DateContradiction,
        SeedRules.SharedAddress, SeedRules.NoAddress, SeedRules.NoWork,
        EntryRules.NoFrontMatter, EntryRules.YamlSyntax, EntryRules.UnknownKey, EntryRules.WrongType, EntryRules.MissingKey,
        EntryRules.BadDate, EntryRules.UnknownWord, EntryRules.YamlFeature, EntryRules.DuplicateKey, EntryRules.RawHtml,
        EntryRules.LinkScheme, EntryRules.UndefinedFootnote, EntryRules.UnusedFootnote, EntryRules.CitationSyntax,
        EntryRules.TooDeep, EntryRules.Image, EntryRules.EmptySection, EntryRules.SkippedLevel, EntryRules.CitationInHeading,
        EntryRules.DateOrder, EntryRules.TooMuch,
        LinkRules.UnknownEntry, LinkRules.AmbiguousEntry, LinkRules.DuplicateName, LinkRules.SharedName,
        LinkRules.DuplicateAddress, LinkRules.UnknownNote, LinkRules.UnknownWork, LinkRules.WrongKind,
        LinkRules.DeadLink, LinkRules.RelationTwice, LinkRules.RelationContradicts, LinkRules.Chronology,
        LinkRules.UnusedWork, LinkRules.DeadRedirect, LinkRules.MovedPage,
        LinkRules.ListedHost, LinkRules.NeverLink,
        EditorialRules.UncitedParagraph, EditorialRules.UncitedLiving, EditorialRules.MissingSummary,
        EditorialRules.UncitedSentence, EditorialRules.LongSummary, EditorialRules.LoadedWord, EditorialRules.StaleWord, EditorialRules.UnlinkedMention,
        EditorialRules.UnclaimedName,
        ThemeRules.TemplateFault,
        PageRules.DeadLink, PageRules.IdTwice, PageRules.Heading, PageRules.Language, PageRules.ImageWithoutText,
        WordRules.Missing, WordRules.Unfit, WordRules.NoOriginal, WordRules.UnknownLanguage, WordRules.NotTranslated,
    ];
}
