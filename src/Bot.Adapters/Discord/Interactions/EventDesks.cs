using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>Sets up what answers events, anew for each run of the transport.</summary>
internal sealed class EventDesks(
    DiscordOptions options,
    DiscordApi api,
    CommandPolicies policies,
    ICompletionSource completions,
    ChatMemory memory,
    TimeProvider clock,
    ILogger logger)
{
    public QuestionGate Gate(IMessageHandler handler) => new(handler, new ServerRules(options), memory, Concurrency);

    public EventDesk Open(QuestionGate gate)
    {
        var writer = new AnswerWriter(new DiscordRenderer(), new ButtonStates(memory, options.StateDirectory, clock, logger));
        return new EventDesk(
            new InteractionDesk(gate, policies, api, writer, options, clock, logger),
            new CompletionDesk(completions, api, clock),
            new MessageDesk(gate, api, writer, new ThreadDirectory(api), clock, options, logger),
            clock,
            logger);
    }

    private int Concurrency => options.Concurrency > 0 ? options.Concurrency : Math.Max(2, Environment.ProcessorCount);
}
