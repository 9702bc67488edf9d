namespace Bot.Host.Cli;

/// <summary>How the program ends; the larger ones are those of sysexits.h.</summary>
internal static class ExitCodes
{
    public const int Answered = 0;

    /// <summary>Not in the coverage; for verbs that take several things, something could not be done and the rest was.</summary>
    public const int NotInCoverage = 1;

    public const int WrongUsage = 2;
    public const int InternalFault = 70;
    public const int BadConfiguration = 78;

    /// <summary>Stopped before its end, as a shell says it of Ctrl+C (128 + SIGINT). Serving has no end but being stopped: that is 0.</summary>
    public const int Cancelled = 130;
}
