namespace Almanac.Composing.Templates;

/// <summary>Text that is HTML already. Templates write it as it is; every other value they encode.</summary>
public readonly record struct Html(string Text)
{
    public override string ToString() => Text;
}
