using System.Text.Json.Serialization;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Slack.Wire;

/// <summary>How wire objects are written and read.</summary>
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(PostMessage))]
[JsonSerializable(typeof(UpdateMessage))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(SetStatus))]
[JsonSerializable(typeof(ResponseUrlMessage))]
[JsonSerializable(typeof(PublishView))]
[JsonSerializable(typeof(ReadReplies))]
[JsonSerializable(typeof(ListGroupUsers))]
[JsonSerializable(typeof(GroupUsers))]
[JsonSerializable(typeof(AskFile))]
[JsonSerializable(typeof(FileAnswer))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(OpenedConnection))]
[JsonSerializable(typeof(OAuthAnswer))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(Replies))]
[JsonSerializable(typeof(SocketFrame))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(CommandReply))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>Letters of all languages as they are; the payload is never put into HTML.</summary>
    public static SlackJson Wire { get; } = new(TolerantScalars.Options(indented: false));

    /// <summary>The same, to be read by people.</summary>
    public static SlackJson Readable { get; } = new(TolerantScalars.Options(indented: true));
}
