namespace Almanac.Commands;

/// <summary>What the program asks of the environment that it runs in; nothing else reads it.</summary>
public static class Surroundings
{
    /// <summary>The file that takes the summary of a GitHub job; null elsewhere.</summary>
    public static string? JobSummary => Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file ? file : null;

    /// <summary>Whether text may be coloured: only on a terminal, and not where <c>NO_COLOR</c> is set (no-color.org).</summary>
    public static bool WantsColour(TextWriter output) =>
        !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out)
        && MayColour(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

    /// <summary>Whether these values of <c>NO_COLOR</c> and <c>TERM</c> allow colour on a terminal.</summary>
    public static bool MayColour(string? noColour, string? terminal) => string.IsNullOrEmpty(noColour) && terminal != "dumb";
}
