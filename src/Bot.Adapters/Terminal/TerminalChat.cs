using System.Globalization;
using System.Threading.Channels;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>A conversation over lines: a person at a terminal, or a pipe.</summary>
/// <param name="input">Where lines come from; its end ends the conversation.</param>
/// <param name="output">Where answers go.</param>
/// <param name="style">How answers are laid out.</param>
/// <param name="isInteractive">True when a person sees a prompt.</param>
public sealed class TerminalChat(TextReader input, TextWriter output, TerminalStyle style, bool isInteractive)
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
        var lines = ReadLines();
        for (var number = 1; ; number++)
        {
            if (isInteractive)
                await output.WriteAsync(Prompt);
            await output.FlushAsync(cancellationToken);
            if (!await lines.WaitToReadAsync(cancellationToken) || !lines.TryRead(out var line) || Farewells.Contains(line.Trim().ToLowerInvariant()))
                break;
            if (line.Trim().Length == 0)
                continue;
            var answer = await handler.HandleAsync(Message(line, number), _renderer.Limits, cancellationToken);
            await output.WriteAsync("\n" + _renderer.Preview(answer) + "\n");
        }
        await output.FlushAsync(cancellationToken);
    }

    // A console's ReadLine cannot be cancelled: it waits on a thread of its own that ends with the process, so that
    // Ctrl+C ends the conversation at once.
    private ChannelReader<string> ReadLines()
    {
        var lines = Channel.CreateUnbounded<string>();
        var reader = new Thread(() => Read(lines.Writer)) { IsBackground = true, Name = "console input" };
        reader.Start();
        return lines.Reader;
    }

    private void Read(ChannelWriter<string> lines)
    {
        try
        {
            while (input.ReadLine() is { } line)
                lines.TryWrite(line);
            lines.Complete();
        }
        catch (IOException fault)
        {
            lines.Complete(fault);
        }
    }

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
