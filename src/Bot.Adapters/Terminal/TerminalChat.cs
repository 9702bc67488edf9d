using System.Globalization;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>A conversation over lines: a person at a terminal, or a pipe.</summary>
/// <param name="lines">Where lines come from; their end ends the conversation.</param>
/// <param name="output">Where answers go.</param>
/// <param name="style">How answers are laid out.</param>
/// <param name="isInteractive">True when a person sees a prompt.</param>
public sealed class TerminalChat(ILineInput lines, TextWriter output, TerminalStyle style, bool isInteractive)
{
    /// <summary>This platform's name.</summary>
    public const string Platform = "console";

    private const string Prompt = "> ";

    private static readonly string[] Farewells = ["exit", "quit", "bye", "/exit", "/quit"];

    private readonly TerminalRenderer _renderer = new(style);

    /// <summary>Sets this conversation apart from those of other terminals on the same coverage.</summary>
    private readonly string _session = Guid.NewGuid().ToString("N");

    /// <summary>Answers line after line until the input ends, somebody says "exit", or it is cancelled.</summary>
    public async Task RunAsync(IMessageHandler handler, string greeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (isInteractive)
            await output.WriteLineAsync(Ansi.Faint(greeting, style));
        try
        {
            await TalkAsync(handler, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync();
        }
    }

    private async Task TalkAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            await output.FlushAsync(cancellationToken);
            if (await lines.ReadAsync(Prompt, cancellationToken) is not { } line || Farewells.Contains(line.Trim().ToLowerInvariant()))
                break;
            if (line.Trim().Length == 0)
                continue;
            var answer = await handler.HandleAsync(Message(line, number), _renderer.Limits, cancellationToken);
            await output.WriteAsync("\n" + _renderer.Preview(isInteractive ? WithoutQuestion(answer, line) : answer) + "\n");
        }
        await output.FlushAsync(cancellationToken);
    }

    // Whoever has just typed a question need not read it again above the answer.
    private static OutgoingMessage WithoutQuestion(OutgoingMessage answer, string line) =>
        answer.Blocks is [MessageBlock.Heading heading, _, ..] && Letters(heading.Text) == Letters(line) ? answer with { Blocks = [.. answer.Blocks.Skip(1)] } : answer;

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private IncomingMessage Message(string line, int number) => new()
    {
        Platform = Platform,
        Id = number.ToString(CultureInfo.InvariantCulture),
        Kind = MessageKind.Command,
        Place = Platform,
        Thread = _session,
        User = Platform,
        Text = line,
        Visibility = MessageVisibility.Public,
    };
}
