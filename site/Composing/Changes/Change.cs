namespace Almanac.Composing.Changes;

/// <summary>One difference between two almanacs, as data.</summary>
public abstract record Change
{
    private Change()
    {
    }

    public sealed record Added(Subject Subject) : Change;

    public sealed record Removed(Subject Subject) : Change;

    /// <summary>The same subject at another address.</summary>
    public sealed record Renamed(Subject Before, Subject Subject) : Change;

    /// <summary>A row, relation, account or alias that is new, gone (then <paramref name="After"/> is null) or another.</summary>
    public sealed record Stated(Subject Subject, Statement? Before, Statement? After) : Change;

    /// <summary>A paragraph that is new, gone or another.</summary>
    public sealed record Written(Subject Subject, Statement? Before, Statement? After) : Change
    {
        public bool IsNowUncited => Before is { Notes.Length: > 0 } && After is { Notes.Length: 0 };
    }

    /// <summary>A note or work that entries and pages cited before and none does now; <paramref name="Anywhere"/> where no profile does either.</summary>
    public sealed record Uncited(string Source, string Words, bool Anywhere) : Change;
}
