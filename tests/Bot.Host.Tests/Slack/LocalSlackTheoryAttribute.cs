using Bot.Testing;

namespace Bot.Host.Tests.Slack;

/// <summary>Needs local Slack; skips with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LocalSlackTheoryAttribute : TheoryAttribute
{
    public LocalSlackTheoryAttribute() => Skip = Interop.SkipReason(Interop.LocalSlack);
}
