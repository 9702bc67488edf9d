using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Api;

/// <summary>The methods that we call: https://docs.slack.dev/reference/methods</summary>
internal static class SlackMethods
{
    private static readonly SlackJson Json = SlackJson.Wire;

    // Somebody's question waits behind it, and there is a way without.
    private static readonly TimeSpan OfReaders = TimeSpan.FromSeconds(1);

    public static readonly SlackMethod<NoArguments, AuthTest> AuthTest = new("auth.test", Json.NoArguments, Json.AuthTest);

    public static readonly SlackMethod<NoArguments, OpenedConnection> OpenConnection =
        new("apps.connections.open", Json.NoArguments, Json.OpenedConnection, SlackToken.App);

    public static readonly SlackMethod<PostMessage, PostedMessage> PostMessage =
        new("chat.postMessage", Json.PostMessage, Json.PostedMessage) { Channel = post => post.Channel };

    /// <summary>For what is worth no waiting.</summary>
    public static readonly SlackMethod<PostMessage, PostedMessage> PostAtOnce = PostMessage with { Patience = TimeSpan.Zero };

    public static readonly SlackMethod<PostMessage, PostedMessage> PostEphemeral =
        new("chat.postEphemeral", Json.PostMessage, Json.PostedMessage) { Channel = post => post.Channel };

    public static readonly SlackMethod<UpdateMessage, PostedMessage> UpdateMessage =
        new("chat.update", Json.UpdateMessage, Json.PostedMessage) { Channel = update => update.Channel };

    public static readonly SlackMethod<DeleteMessage, ApiAnswer> DeleteMessage =
        new("chat.delete", Json.DeleteMessage, Json.ApiAnswer) { Channel = delete => delete.Channel };

    public static readonly SlackMethod<SetStatus, ApiAnswer> SetStatus =
        new("assistant.threads.setStatus", Json.SetStatus, Json.ApiAnswer) { Patience = OfReaders };

    public static readonly SlackMethod<PublishView, ApiAnswer> PublishView =
        new("views.publish", Json.PublishView, Json.ApiAnswer);

    public static readonly SlackMethod<ListGroupUsers, GroupUsers> GroupUsers =
        new("usergroups.users.list", Json.ListGroupUsers, Json.GroupUsers, AsForm: true) { Patience = OfReaders };

    public static readonly SlackMethod<AskFile, FileAnswer> FileInfo =
        new("files.info", Json.AskFile, Json.FileAnswer, AsForm: true);

    public static readonly SlackMethod<ReadReplies, Replies> Replies =
        new("conversations.replies", Json.ReadReplies, Json.Replies, AsForm: true) { Patience = OfReaders };
}

/// <summary>A method of the Web API.</summary>
/// <param name="Name">As in its address: "chat.postMessage".</param>
/// <param name="Arguments">How arguments are written.</param>
/// <param name="Answer">How the answer is read.</param>
/// <param name="Token">Which token it takes.</param>
/// <param name="AsForm">True for methods that read only and do not take JSON.</param>
internal sealed record SlackMethod<TArguments, TAnswer>(
    string Name, JsonTypeInfo<TArguments> Arguments, JsonTypeInfo<TAnswer> Answer, SlackToken Token = SlackToken.Bot, bool AsForm = false)
    where TAnswer : ApiAnswer, new()
{
    /// <summary>How long a call waits while Slack limits its method. Default a minute: an answer is worth that.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The channel that a call writes to: Slack limits it by itself. Null for methods that write nowhere.</summary>
    public Func<TArguments, string?>? Channel { get; init; }
}

/// <summary>Which token a method is called with.</summary>
internal enum SlackToken
{
    Bot,

    App,
}
