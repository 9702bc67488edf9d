using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Needs Slack's type definitions and the TypeScript compiler; skips with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlackTypesFactAttribute : FactAttribute
{
    public SlackTypesFactAttribute() => Skip = Interop.SkipReason(SlackTypes.Needs);
}
