using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Almanac.Parsing.Languages;

/// <summary>
/// The words of the site in one language, its numbers and its dates. The words stand in
/// <c>theme/strings/</c>; nothing here asks the machine's own language data.
/// </summary>
public sealed class Language
{
    private static readonly Lazy<Language> BuiltInEnglish = new(() => LanguageReader.ReadBuiltIn("en"));

    private readonly FrozenDictionary<string, Message> messages;
    private readonly string[] one;
    private readonly string thousands;
    private readonly string point;

    public Language(string code, FrozenDictionary<string, Message> messages)
    {
        this.messages = messages;
        Code = code;
        Dates = new(this);
        one = Say("number-one").Split(' ');
        thousands = Say("number-thousands");
        point = Say("number-point");
    }

    /// <summary>The English that the program carries: for what it tells authors, and for words that a language lacks.</summary>
    public static Language English => BuiltInEnglish.Value;

    /// <summary>Its code in BCP 47, such as <c>fr</c>.</summary>
    public string Code { get; }

    public DateText Dates { get; }

    public IEnumerable<string> Keys => messages.Keys;

    public Message? Find(string key) => messages.GetValueOrDefault(key);

    /// <summary>The words of a key with its values in them. A number is written out, and as <c>count</c> it chooses the form; so does <c>form</c> by its name.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var message = messages.GetValueOrDefault(key) ?? throw new InvalidOperationException($"There are no words for “{key}”.");
        var form = Message.Other;
        foreach (var (name, value) in values)
        {
            if (FormOf(message, name, value) is { } chosen) form = chosen;
        }
        var parts = message.Form(form);
        if (parts is [{ Kind: MessagePartKind.Words } only]) return only.Text;
        var words = Scratch.Take();
        foreach (var part in parts)
        {
            if (part.Kind is MessagePartKind.Words or MessagePartKind.Code) words.Append(part.Text);
            else if (part.Kind == MessagePartKind.Value) words.Append(Write(ValueOf(key, part.Text, values)));
        }
        return Scratch.Give(words);
    }

    /// <summary>The name of the form that a value chooses, or null where it chooses none.</summary>
    public string? FormOf(Message message, string name, object? value) => (name, value) switch
    {
        ("form", string form) => form,
        ("count", int number) => number == 0 && message.HasForm("zero") ? "zero" : one.Contains(number.ToString(CultureInfo.InvariantCulture)) ? "one" : Message.Other,
        _ => null,
    };

    /// <summary>A value as words: numbers in the language's form.</summary>
    public string Write(object? value) => value is int number ? Number(number) : value?.ToString() ?? "";

    /// <summary>A quantity, its digits in threes: <c>1,234</c>.</summary>
    public string Number(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (number is > -1000 and < 1000) return digits;
        var written = new StringBuilder(digits);
        for (var at = digits.Length - 3; at > (number < 0 ? 1 : 0); at -= 3) written.Insert(at, thousands);
        return written.ToString();
    }

    /// <summary>A number of at most two decimals.</summary>
    public string Decimal(double number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", point, StringComparison.Ordinal);

    private static object ValueOf(string key, string name, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name) return value;
        }
        throw new InvalidOperationException($"The words for “{key}” have a place for “{name}”, which is not given.");
    }
}
