namespace Bot.Adapters.Slack.Wire;

/// <summary>For methods that take nothing but the token.</summary>
internal sealed record NoArguments;
