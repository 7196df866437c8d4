using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Markdown;

namespace Almanac.Parsing.Entries;

/// <summary>A group, person, event or place with its own Markdown file, as it was read: nothing is looked up yet.</summary>
public sealed record Entry
{
    public required EntryId Id { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>Whether its front matter could be read; where not, what it lacks is no fault.</summary>
    public bool IsWhole { get; init; } = true;

    public required Name Title { get; init; }

    /// <summary>What running text and pictures call it.</summary>
    public Name? Short { get; init; }

    public ImmutableArray<Name> Aliases { get; init; } = [];

    /// <summary>Names that texts are not to link by themselves: its own, or in its own text those of others.</summary>
    public ImmutableArray<Name> NeverLink { get; init; } = [];

    public string? Summary { get; init; }

    public SourceSpan SummaryAt { get; init; }

    public string? Type { get; init; }

    /// <summary>Whether the person is alive: yes, presumed or no; null for other kinds or where it isn't said.</summary>
    public string? Living { get; init; }

    /// <summary>Up to when the entry speaks.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>The dates, places, roles and figures of its kind, in the order in which the page shows them.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<RelationField> Relations { get; init; } = [];

    public ImmutableArray<Dispute> Disputes { get; init; } = [];

    public required Body Body { get; init; }

    /// <summary>Its title, short name and aliases.</summary>
    public IEnumerable<Name> Names => [Title, .. Short is null ? (ReadOnlySpan<Name>)[] : [Short], .. Aliases];

    /// <summary>What running text and pictures call it.</summary>
    public string ShortName => Short?.Text ?? Title.Text;

    /// <summary>The date that orders the entry in time: an event's own, or the start of its life.</summary>
    public EdtfDate? Date => Fields.OfType<Field.Dated>().FirstOrDefault(f => f.Key is "date" or "founded" or "born")?.Date;

    /// <summary>When a group or person began, and when it ended, as far as it is said.</summary>
    public Field.Dated? Start => Fields.OfType<Field.Dated>().FirstOrDefault(f => f.Key is "founded" or "born");

    public Field.Dated? End => Fields.OfType<Field.Dated>().FirstOrDefault(f => f.Key is "ended" or "died");
}

/// <summary>A name as the author wrote it, with its language where one is given.</summary>
public sealed record Name(string Text, string? Language, SourceSpan At);

/// <summary>A value that the entry's kind has a key for, with its notes.</summary>
public abstract record Field(string Key, ImmutableArray<CitationKey> Cite, SourceSpan At)
{
    public sealed record Dated(string Key, EdtfDate Date, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At);

    /// <summary>Words, such as an outcome or a status of the vocabulary.</summary>
    public sealed record Said(string Key, string Words, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At);

    /// <summary>Another entry, such as the place of an event.</summary>
    public sealed record Linked(string Key, string Target, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At);

    /// <summary>A number of people: both bounds alike where it is known, one null where only the other is.</summary>
    public sealed record Counted(string Key, int? Low, int? High, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At);

    public sealed record Held(string Key, string Role, EdtfDate? From, EdtfDate? To, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At)
    {
        public SourceSpan FromAt { get; init; } = At;

        public SourceSpan ToAt { get; init; } = At;
    }

    /// <summary>Degrees north and east.</summary>
    public sealed record Located(string Key, double Latitude, double Longitude, ImmutableArray<CitationKey> Cite, SourceSpan At) : Field(Key, Cite, At);
}

/// <summary>A row of the infobox.</summary>
public sealed record Fact(string Label, string Value, EdtfDate? AsOf, ImmutableArray<CitationKey> Cite, SourceSpan ValueAt);

/// <summary>A typed, dated, sourced tie as its author wrote it: the target is not looked up yet.</summary>
public sealed record RelationField(
    string Type, string Target, EdtfDate? From, EdtfDate? To, EdtfDate? AsOf, ImmutableArray<CitationKey> Cite, SourceSpan TypeAt, SourceSpan TargetAt)
{
    public SourceSpan FromAt { get; init; } = TypeAt;

    public SourceSpan ToAt { get; init; } = TypeAt;

    public SourceSpan AsOfAt { get; init; } = TypeAt;
}

/// <summary>Accounts that stand against each other.</summary>
public sealed record Dispute(string Claim, ImmutableArray<Account> Accounts, SourceSpan ClaimAt);

/// <summary>One account of a dispute, with its notes.</summary>
public sealed record Account(string Says, ImmutableArray<CitationKey> Cite, SourceSpan SaysAt);
