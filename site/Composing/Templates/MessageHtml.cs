using System.Text;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Templates;

/// <summary>Writes a message as HTML: its words and values encoded, except values that are HTML already, and its links.</summary>
internal static class MessageHtml
{
    public static Html Of(Language language, string key, params (string Name, object Value)[] values)
    {
        var message = language.Find(key) ?? throw new InvalidOperationException($"There are no words for “{key}”.");
        return Of(language, message, Message.Other, name => values.First(v => v.Name == name).Value);
    }

    /// <param name="language">Whose numbers.</param>
    /// <param name="message">What to write.</param>
    /// <param name="form">Which of its forms.</param>
    /// <param name="valueOf">The value of a name; it throws where there is none.</param>
    public static Html Of(Language language, Message message, string form, Func<string, object?> valueOf)
    {
        var html = Scratch.Take();
        foreach (var part in message.Form(form))
        {
            switch (part.Kind)
            {
                case MessagePartKind.Words: HtmlText.Append(html, part.Text); break;
                case MessagePartKind.Link: AppendLink(html, language.Write(valueOf(part.Text))); break;
                case MessagePartKind.Code: HtmlText.Append(html.Append("<code>"), part.Text).Append("</code>"); break;
                case MessagePartKind.LinkEnd: html.Append("</a>"); break;
                default:
                    if (valueOf(part.Text) is var value && value is Html done) html.Append(done.Text);
                    else HtmlText.Append(html, language.Write(value));
                    break;
            }
        }
        return new(Scratch.Give(html));
    }

    private static void AppendLink(StringBuilder html, string address)
    {
        var external = address.StartsWith("https://", StringComparison.Ordinal) ? "class=\"external\" rel=\"external noreferrer\" " : "";
        HtmlText.Append(html.Append("<a ").Append(external).Append("href=\""), address).Append("\">");
    }
}
