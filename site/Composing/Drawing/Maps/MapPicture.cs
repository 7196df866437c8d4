using System.Collections.Immutable;
using Almanac.Composing.Templates;

namespace Almanac.Composing.Drawing.Maps;

/// <summary>A map as it was drawn, and what is not on it.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Unnamed">How many of its dots have no room for a name.</param>
/// <param name="Undrawn">How many places within its frame have no dot, because others have more events.</param>
/// <param name="Beyond">The places that lie outside its frame.</param>
public sealed record MapPicture(Html Svg, int Unnamed, int Undrawn, ImmutableArray<MapPlace> Beyond);
