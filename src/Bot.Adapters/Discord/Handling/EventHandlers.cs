using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Sets up what answers events, anew for each run of the transport.</summary>
internal sealed class EventHandlers(AnswerDesk desk, CommandPolicies policies, CompletionHandler completions, GuildMembers members, ChatMemory memory)
{
    /// <param name="handler">Answers questions.</param>
    /// <param name="atOnce">How many of them it works on at a time.</param>
    public QuestionGate Gate(IMessageHandler handler, int atOnce) => new(handler, memory, atOnce);

    /// <summary>Told of every event, whichever it is: events tell in which servers the bot is.</summary>
    public GuildMembers Members => members;

    public GatewayEventHandler Open(QuestionGate gate) => new(
        new InteractionHandler(gate, policies, desk),
        completions,
        new AddressedMessageHandler(gate, desk, new ThreadDirectory(desk.Api), new OwnRoles(desk.Api, desk.Clock)),
        desk.Clock,
        desk.Logger);
}
