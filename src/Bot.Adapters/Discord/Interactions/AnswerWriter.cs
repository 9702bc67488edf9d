using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>Renders, and keeps what the buttons need before anybody can press them.</summary>
internal sealed class AnswerWriter(DiscordRenderer renderer, ButtonStates states)
{
    public MessagePayload Write(OutgoingMessage answer)
    {
        var rendered = renderer.Render(answer);
        states.Keep(rendered.States);
        return rendered.Payload;
    }

    /// <summary>What a button stood for; null when it is not known any more.</summary>
    public string? Find(string state) => states.Find(state);
}
