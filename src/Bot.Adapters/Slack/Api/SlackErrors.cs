namespace Bot.Adapters.Slack.Api;

/// <summary>Slack's error codes, by what can be done about them.</summary>
internal static class SlackErrors
{
    /// <summary>Ours: limited for longer than an answer is worth waiting for.</summary>
    public const string RateLimited = "ratelimited";

    /// <summary>Ours: no answer that could be read.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>Ours: the workspace has not let the bot in, or not any more.</summary>
    public const string NoToken = "not_installed";

    private static readonly HashSet<string> TokenErrors = new(StringComparer.Ordinal)
    {
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission",
        "missing_scope", "not_allowed_token_type", "org_login_required", "team_access_not_granted", "access_denied",
    };

    private static readonly HashSet<string> BlockErrors = new(StringComparer.Ordinal)
    {
        "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_block_type", "msg_too_long",
    };

    /// <summary>True for what only a person can mend.</summary>
    public static bool IsTokenError(string? error) => error is not null && TokenErrors.Contains(error);

    /// <summary>True when no method takes the token any more.</summary>
    public static bool EndsToken(string? error) => error is "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired";

    /// <summary>True when a workspace has taken its token back; one that has only expired may still be renewed.</summary>
    public static bool IsTakenBack(string? error) => error is "invalid_auth" or "account_inactive" or "token_revoked";

    /// <summary>True when the blocks were refused and the text alone may pass.</summary>
    public static bool IsBlockError(string? error) => error is not null && BlockErrors.Contains(error);

    /// <summary>One sentence on what is wrong and what to do.</summary>
    public static string Sentence(string? error, string? needed, SlackToken token)
    {
        var setting = token == SlackToken.Bot ? "Slack:BotToken" : "Slack:AppToken";
        return error switch
        {
            "invalid_auth" or "not_authed" => $"Slack does not know the token in {setting}. Copy it again from the app's settings.",
            "token_revoked" or "account_inactive" => $"The token in {setting} was withdrawn, or the app was removed. Install the app again and copy its token.",
            "token_expired" => $"The token in {setting} has expired. Turn token rotation off or install the app again.",
            "missing_scope" => $"The token in {setting} lacks the scope {needed ?? "that is needed"}. Add it to the app and install it again.",
            "not_allowed_token_type" when token == SlackToken.App => "Slack:AppToken must be an app-level token (xapp-…) with the scope connections:write.",
            "not_allowed_token_type" => "Slack:BotToken must be a bot token (xoxb-…).",
            "no_permission" or "access_denied" => $"The app behind {setting} is not permitted to do this.",
            "org_login_required" or "team_access_not_granted" => "The organisation has to approve the app for this workspace.",
            RateLimited => "Slack is limiting our calls just now; try again in a minute.",
            NoAnswer => "Slack gave no answer that could be read.",
            _ => $"Slack answered {error ?? "nothing"}.",
        };
    }
}
