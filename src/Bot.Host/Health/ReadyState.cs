namespace Bot.Host.Health;

/// <summary>One thing that must work, and whether it does.</summary>
internal sealed record ReadyState(string Name, bool Ready, string Reason);
