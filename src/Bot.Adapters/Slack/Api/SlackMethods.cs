using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Api;

/// <summary>The methods that we call: https://docs.slack.dev/reference/methods</summary>
internal static class SlackMethods
{
    private static readonly SlackJson Json = SlackJson.Wire;

    public static readonly SlackMethod<NoArguments, AuthTest> AuthTest = new("auth.test", Json.NoArguments, Json.AuthTest);

    public static readonly SlackMethod<NoArguments, OpenedConnection> OpenConnection =
        new("apps.connections.open", Json.NoArguments, Json.OpenedConnection, SlackToken.App);

    public static readonly SlackMethod<PostMessage, PostedMessage> PostMessage =
        new("chat.postMessage", Json.PostMessage, Json.PostedMessage);

    public static readonly SlackMethod<PostMessage, PostedMessage> PostEphemeral =
        new("chat.postEphemeral", Json.PostMessage, Json.PostedMessage);

    public static readonly SlackMethod<PublishView, ApiAnswer> PublishView =
        new("views.publish", Json.PublishView, Json.ApiAnswer);

    public static readonly SlackMethod<ReadReplies, Replies> Replies =
        new("conversations.replies", Json.ReadReplies, Json.Replies, AsForm: true);
}

/// <summary>A method of the Web API.</summary>
/// <param name="Name">As in its address: "chat.postMessage".</param>
/// <param name="Arguments">How arguments are written.</param>
/// <param name="Answer">How the answer is read.</param>
/// <param name="Token">Which token it takes.</param>
/// <param name="AsForm">True for methods that read only and do not take JSON.</param>
internal sealed record SlackMethod<TArguments, TAnswer>(
    string Name, JsonTypeInfo<TArguments> Arguments, JsonTypeInfo<TAnswer> Answer, SlackToken Token = SlackToken.Bot, bool AsForm = false)
    where TAnswer : ApiAnswer, new();

/// <summary>Which token a method is called with.</summary>
internal enum SlackToken
{
    Bot,

    App,
}
