namespace Bot.Host.Configuration;

/// <summary>Settings that the program cannot start with; the message lists every fault, one a line, and no secret.</summary>
internal sealed class BadConfigurationException(IReadOnlyList<string> faults)
    : Exception("The configuration is not usable:\n" + string.Join('\n', faults.Select(fault => "  - " + fault)))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
