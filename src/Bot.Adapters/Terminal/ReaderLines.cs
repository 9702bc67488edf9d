using System.Threading.Channels;

namespace Bot.Adapters.Terminal;

/// <summary>Lines of a reader: a pipe, a file, or a terminal that can do no more.</summary>
/// <param name="input">Its end ends the conversation.</param>
/// <param name="prompts">Where prompts are shown; null for a pipe.</param>
public sealed class ReaderLines(TextReader input, TextWriter? prompts) : ILineInput
{
    private ChannelReader<string>? _lines;

    public async Task<string?> ReadAsync(string prompt, CancellationToken cancellationToken)
    {
        _lines ??= Begin();
        if (prompts is not null)
        {
            await prompts.WriteAsync(prompt);
            await prompts.FlushAsync(cancellationToken);
        }
        return await _lines.WaitToReadAsync(cancellationToken) && _lines.TryRead(out var line) ? line : null;
    }

    // A console's ReadLine cannot be cancelled: it waits on a thread of its own that ends with the process, so that
    // Ctrl+C ends the conversation at once.
    private ChannelReader<string> Begin()
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
}
