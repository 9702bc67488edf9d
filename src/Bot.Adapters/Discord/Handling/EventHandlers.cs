using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Sets up what answers events, anew for each run of the transport.</summary>
internal sealed class EventHandlers(
    DiscordOptions options,
    DiscordApi api,
    CommandPolicies policies,
    Access access,
    GuildMembers members,
    ICompletionSource completions,
    ChatMemory memory,
    TimeProvider clock,
    ILogger<EventHandlers> logger)
{
    public QuestionGate Gate(IMessageHandler handler) => new(handler, memory, Concurrency);

    /// <summary>Told of every event, whichever it is: events tell in which servers the bot is.</summary>
    public GuildMembers Members => members;

    public GatewayEventHandler Open(QuestionGate gate)
    {
        var desk = new AnswerDesk(api, new AnswerWriter(memory, options.StateDirectory, clock, logger), options.DeferAfter, clock, logger);
        return new GatewayEventHandler(
            new InteractionHandler(gate, policies, desk),
            new CompletionHandler(completions, access, api, clock),
            new AddressedMessageHandler(gate, desk, new ThreadDirectory(api), new OwnRoles(api, clock)),
            clock,
            logger);
    }

    private int Concurrency => options.Concurrency > 0 ? options.Concurrency : Math.Max(2, Environment.ProcessorCount);
}
