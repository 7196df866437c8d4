using System.Collections.Immutable;

namespace Almanac.Composing.Changes;

/// <summary>An entry, plain page or profile as a comparison sees it: its id, its name, and all that it says.</summary>
public sealed record Subject(string Id, string Sort, string Name, ImmutableArray<Statement> Statements, ImmutableArray<Statement> Paragraphs);
