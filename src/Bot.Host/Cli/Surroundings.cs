using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;

namespace Bot.Host.Cli;

/// <summary>What surrounds a run of the program: its streams and what they can show.</summary>
internal sealed record Surroundings(TextReader Input, TextWriter Output, TextWriter Errors)
{
    /// <summary>True when answers go to the process's own output and that is a terminal.</summary>
    private bool IsTerminal => ReferenceEquals(Bare(Output), Console.Out) && !Console.IsOutputRedirected;

    /// <summary>True when a line that is drawn again and again can be seen.</summary>
    public bool ShowsProgress => ReferenceEquals(Bare(Errors), Console.Error) && !Console.IsErrorRedirected;

    /// <summary>True when a person types.</summary>
    public bool IsInteractive => IsTerminal && ReferenceEquals(Input, Console.In) && !Console.IsInputRedirected;

    /// <summary>Lines as they are typed, with arrow keys and Tab where the terminal can; else as they come.</summary>
    /// <param name="history">Opens what was asked before, where it can be used.</param>
    /// <param name="completions">What Tab offers of the coverage.</param>
    public ILineInput Lines(Func<LineHistory> history, ICompletionSource completions) => IsInteractive && Environment.GetEnvironmentVariable("TERM") != "dumb"
        ? new LineEditor(ConsoleKeys.NextAsync, Console.Out, history(), completions, Columns)
        : new ReaderLines(Input, IsInteractive ? Output : null);

    /// <summary>How answers are laid out: colour and width of a terminal, plain for pipes. NO_COLOR (https://no-color.org) is heard.</summary>
    public TerminalStyle Style()
    {
        if (!IsTerminal)
            return TerminalStyle.Plain;
        var isColourless = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new TerminalStyle(Math.Clamp(Columns(), TerminalStyle.SmallestWidth, TerminalStyle.LargestWidth), !isColourless);
    }

    private static TextWriter Bare(TextWriter writer) => writer is SafeWriter { Behind: var behind } ? behind : writer;

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth - 1 : TerminalStyle.UsualWidth;
        }
        catch (IOException)
        {
            return TerminalStyle.UsualWidth;
        }
    }
}
