using Bot.Adapters.Messaging;
using Bot.Host.Configuration;

namespace Bot.Host.Health;

/// <summary>Everything that doctor looks at, in the order shown: configuration and coverage first, then the platforms by name.</summary>
internal sealed class Checkup(IEnumerable<IPlatformCheck> checks)
{
    public IReadOnlyList<IPlatformCheck> Checks { get; } =
        [.. checks.OrderBy(check => check is not (ConfigurationCheck or CoverageCheck)).ThenBy(check => check.Name, StringComparer.Ordinal)];
}
