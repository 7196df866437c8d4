using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Languages;

/// <summary>
/// Words that the site shows, in their forms: most have one, <c>other</c>; some differ by a number (<c>one</c>,
/// <c>other</c>) or by what they stand with. In them, <c>{name}</c> is the place of a value, and
/// <c>[words](name)</c> a link whose address is a value; between grave accents stands code.
/// </summary>
public sealed partial record Message(ImmutableArray<KeyValuePair<string, ImmutableArray<MessagePart>>> Forms)
{
    public const string Other = "other";

    /// <summary>The form of this name; without it, <c>other</c>.</summary>
    public ImmutableArray<MessagePart> Form(string name)
    {
        foreach (var (form, parts) in Forms)
        {
            if (form == name) return parts;
        }
        return Forms[^1].Value;
    }

    public bool HasForm(string name) => Forms.Any(f => f.Key == name);

    /// <summary>The names of the values that its forms place.</summary>
    public IEnumerable<string> Values => Forms.SelectMany(f => f.Value).Where(p => p.Kind is MessagePartKind.Value or MessagePartKind.Link).Select(p => p.Text).Distinct();

    /// <summary>Takes words apart; null where a brace, bracket or grave accent in them is none of these.</summary>
    public static ImmutableArray<MessagePart>? Parse(string words)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        return Append(parts, words) ? parts.DrainToImmutable() : null;
    }

    private static bool Append(ImmutableArray<MessagePart>.Builder parts, string words)
    {
        var position = 0;
        foreach (Match match in Special.Matches(words))
        {
            if (match.Index > position) parts.Add(new(MessagePartKind.Words, words[position..match.Index]));
            position = match.Index + match.Length;
            if (match.Groups["value"] is { Success: true } value)
            {
                parts.Add(new(MessagePartKind.Value, value.Value));
            }
            else if (match.Groups["link"] is { Success: true } link)
            {
                parts.Add(new(MessagePartKind.Link, link.Value));
                if (!Append(parts, match.Groups["words"].Value)) return false;
                parts.Add(new(MessagePartKind.LinkEnd, ""));
            }
            else if (match.Groups["code"] is { Success: true } code)
            {
                parts.Add(new(MessagePartKind.Code, code.Value));
            }
            else
            {
                return false;
            }
        }
        if (position < words.Length) parts.Add(new(MessagePartKind.Words, words[position..]));
        return true;
    }

    [GeneratedRegex(@"\{(?<value>[a-z]+)\}|\[(?<words>[^\[\]]+)\]\((?<link>[a-z]+)\)|`(?<code>[^`]+)`|[{}\[\]`]", RegexOptions.CultureInvariant)]
    private static partial Regex Special { get; }
}
