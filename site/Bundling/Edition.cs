namespace Almanac.Bundling;

/// <summary>One file to carry the almanac in.</summary>
/// <param name="Form">What it is and whom it is for, as <c>theme/strings/</c> names it: <c>zip</c>, <c>changes</c>, <c>html</c>, <c>epub</c> or <c>zim</c>.</param>
/// <param name="FileName">ASCII, without a folder.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record Edition(string Form, string FileName, byte[] Bytes);
