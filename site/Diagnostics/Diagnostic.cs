using System.Collections.Immutable;

namespace Almanac.Diagnostics;

/// <summary>One fault, as data: which rule, what is wrong, and where. Only the printers make text of it.</summary>
public sealed record Diagnostic(DiagnosticRule Rule, string Message, SourceSpan At)
{
    /// <summary>What the caret line says, where the message needs it.</summary>
    public string? Label { get; init; }

    /// <summary>What the author can type to mend it.</summary>
    public string? Help { get; init; }

    /// <summary>Looks for a better help, which takes long: <c>Linking/NearestHelp</c> asks for it, for as many faults as it can bear.</summary>
    public Func<string?>? FindHelp { get; init; }

    /// <summary>The endnote of a profile that the fault is in or about.</summary>
    public int? Note { get; init; }

    /// <summary>The severity that counts: the rule's own, or what <c>site.yml</c> says.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Other places that belong to the fault, such as where a name was first taken.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];
}

/// <summary>A second place of a diagnostic, and why it is shown.</summary>
public sealed record DiagnosticNote(string Message, SourceSpan At);
