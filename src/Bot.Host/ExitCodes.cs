namespace Bot.Host;

/// <summary>How the program ends; the larger ones are those of sysexits.h.</summary>
internal static class ExitCodes
{
    public const int Answered = 0;
    public const int NotInCoverage = 1;
    public const int WrongUsage = 2;
    public const int InternalFault = 70;
    public const int BadConfiguration = 78;
}
