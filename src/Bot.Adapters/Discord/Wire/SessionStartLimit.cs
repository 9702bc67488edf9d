namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/events/gateway#session-start-limit-object</summary>
/// <param name="Total">Session starts a day.</param>
/// <param name="Remaining">How many are left; beyond them Discord resets the token.</param>
/// <param name="ResetAfter">Milliseconds until all are back.</param>
/// <param name="MaxConcurrency">Session starts in five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
