using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Reading;

namespace Almanac.Linking;

/// <summary>What linking an almanac once leaves, for the next time: the almanac, and what looks up the links and names of a text.</summary>
/// <param name="Sources">What was read.</param>
/// <param name="Parsed">What it was parsed to.</param>
/// <param name="Almanac">What it was linked to.</param>
/// <param name="Paragraphs">Looks up links and citations.</param>
/// <param name="Checks">The rules of the almanac for the text of an entry.</param>
/// <param name="Diagnostics">All that was found wrong, in any stage.</param>
internal sealed record LinkMemory(
    SourceSet Sources, ParsedSet Parsed, LinkedAlmanac Almanac, ParagraphLinker Paragraphs, Func<Entry, IEnumerable<Diagnostic>> Checks, ImmutableArray<Diagnostic> Diagnostics);
