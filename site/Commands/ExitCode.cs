namespace Almanac.Commands;

/// <summary>The exit statuses of the program; other programs rely on them.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int ContentHasErrors = 1;
    public const int CommandLineIsWrong = 2;
    public const int MachineFailed = 3;
}
