namespace Bot.Testing.Faults;

/// <summary>How a run of the program ended, and what it said.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Anything a person should never see.</summary>
    public bool ShowsStack => Errors.Contains("   at ", StringComparison.Ordinal) || Errors.Contains("Internal fault", StringComparison.Ordinal)
        || Output.Contains("   at Bot.", StringComparison.Ordinal);
}

/// <summary>Runs the program inside this process with a state of its own, as a new process has it: arguments and standard input.</summary>
public delegate Task<ProgramRun> RunProgram(IReadOnlyList<string> arguments, string input);
