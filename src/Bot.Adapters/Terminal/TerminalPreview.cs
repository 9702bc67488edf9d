using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>What the console shows.</summary>
public sealed class TerminalPreview(TerminalStyle style) : IMessagePreview
{
    private readonly TerminalRenderer _renderer = new(style);

    public string Name => TerminalChat.Platform;

    public MessageLimits Limits => _renderer.Limits;

    public string Preview(OutgoingMessage message) => _renderer.Render(message);
}
