using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>Renders, and keeps what the buttons need before anybody can press them.</summary>
internal sealed class AnswerWriter(DiscordRenderer renderer, ButtonStates states)
{
    public async Task<MessagePayload> WriteAsync(OutgoingMessage answer, CancellationToken cancellationToken)
    {
        var rendered = renderer.Render(answer);
        await states.KeepAsync(rendered.States, cancellationToken);
        return rendered.Payload;
    }

    /// <summary>What a button stood for; null when it is not known any more.</summary>
    public Task<string?> FindAsync(string state, CancellationToken cancellationToken) => states.FindAsync(state, cancellationToken);
}
