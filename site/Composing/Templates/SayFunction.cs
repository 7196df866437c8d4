using Almanac.Parsing.Languages;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Almanac.Composing.Templates;

/// <summary>
/// <c>say "key" name: value</c>: the words of a key in the language of the page, as HTML, with values in them.
/// A number is written out, and as <c>count</c> it chooses the form; so does <c>form</c> by its name.
/// </summary>
internal sealed class SayFunction : TemplateFunction
{
    public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var language = ((EncodingContext)context).Words;
        var at = callerContext?.Span ?? default;
        var key = arguments.Count == 1 ? arguments[0]?.ToString() ?? "" : throw new ScriptRuntimeException(at, "`say` takes one key, and values by their names");
        var message = language.Find(key) ?? throw new ScriptRuntimeException(at, $"there are no words `{key}`");
        if (message.Forms is [{ Value: [{ Kind: MessagePartKind.Words } words] }]) return ((EncodingContext)context).Said(words.Text);
        var form = Form("form") ?? Form("count") ?? Message.Other;
        return MessageHtml.Of(language, message, form, name => arguments.TryGetValue(context, at, name, out var value)
            ? value
            : throw new ScriptRuntimeException(at, $"the words `{key}` need a value `{name}`"));

        string? Form(string name) => arguments.TryGetValue(context, at, name, out var value) ? language.FormOf(message, name, value) : null;
    }
}
