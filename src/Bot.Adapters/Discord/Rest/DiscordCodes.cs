namespace Bot.Adapters.Discord.Rest;

/// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json, those that we act on.</summary>
internal static class DiscordCodes
{
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int DailyCreatesUsedUp = 30034;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int CannotMessageUser = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
}
