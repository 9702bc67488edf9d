using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>
/// A line typed at a terminal: arrow keys move in it and through what was asked before, Tab completes, and the keys of shells
/// (Ctrl+A, E, K, U, W, L, D) do as there. A line longer than the terminal is wide moves under the cursor.
/// </summary>
public sealed class LineEditor : ILineInput
{
    private const string ClearRight = "\u001B[K";
    private const string ClearScreen = "\u001B[H\u001B[2J";

    private readonly Func<CancellationToken, Task<ConsoleKeyInfo?>> _keys;
    private readonly TextWriter _output;
    private readonly LineHistory _history;
    private readonly LineCompletion _completion;
    private readonly Func<int> _width;

    /// <param name="keys">The next key; null when there will be none any more.</param>
    /// <param name="output">A terminal.</param>
    /// <param name="history">What was asked before.</param>
    /// <param name="completions">What Tab offers of the coverage.</param>
    /// <param name="width">Columns of the terminal, as they are now.</param>
    public LineEditor(Func<CancellationToken, Task<ConsoleKeyInfo?>> keys, TextWriter output, LineHistory history, ICompletionSource completions, Func<int> width)
    {
        (_keys, _output, _history, _width) = (keys, output, history, width);
        _completion = new LineCompletion(completions);
    }

    public async Task<string?> ReadAsync(string prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var line = new LineBuffer();
        var isTab = false;
        await ShowAsync(prompt, line, cancellationToken);
        while (await _keys(cancellationToken) is { } key)
        {
            if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
            {
                await _output.WriteLineAsync();
                _history.Add(line.Text);
                return line.Text;
            }
            if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } && line.Text.Length == 0)
                break;
            if (key.Key == ConsoleKey.Tab)
                await CompleteAsync(line, listsAll: isTab, cancellationToken);
            else if (key is { Key: ConsoleKey.L, Modifiers: ConsoleModifiers.Control })
                await _output.WriteAsync(ClearScreen);
            else
                Edit(line, key);
            isTab = key.Key == ConsoleKey.Tab;
            await ShowAsync(prompt, line, cancellationToken);
        }
        await _output.WriteLineAsync();
        return null;
    }

    private void Edit(LineBuffer line, ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        if (Action(line, key.Key, isControl) is { } edit)
            edit();
        else if (!isControl && !key.Modifiers.HasFlag(ConsoleModifiers.Alt) && !char.IsControl(key.KeyChar))
            line.Insert(key.KeyChar.ToString());
    }

    private Action? Action(LineBuffer line, ConsoleKey key, bool isControl) => (key, isControl) switch
    {
        (ConsoleKey.LeftArrow, true) => line.WordLeft,
        (ConsoleKey.RightArrow, true) => line.WordRight,
        (ConsoleKey.LeftArrow, _) or (ConsoleKey.B, true) => line.Left,
        (ConsoleKey.RightArrow, _) or (ConsoleKey.F, true) => line.Right,
        (ConsoleKey.Home, _) or (ConsoleKey.A, true) => line.Home,
        (ConsoleKey.End, _) or (ConsoleKey.E, true) => line.End,
        (ConsoleKey.UpArrow, _) or (ConsoleKey.P, true) => () => line.Set(_history.Up(line.Text) ?? line.Text),
        (ConsoleKey.DownArrow, _) or (ConsoleKey.N, true) => () => line.Set(_history.Down() ?? line.Text),
        (ConsoleKey.Backspace, true) or (ConsoleKey.W, true) => line.DeleteWord,
        (ConsoleKey.Backspace, _) or (ConsoleKey.H, true) => line.Backspace,
        (ConsoleKey.Delete, _) or (ConsoleKey.D, true) => line.Delete,
        (ConsoleKey.K, true) => line.DeleteToEnd,
        (ConsoleKey.U, true) => line.DeleteToStart,
        _ => null,
    };

    private async Task CompleteAsync(LineBuffer line, bool listsAll, CancellationToken cancellationToken)
    {
        var offers = await _completion.OffersAsync(line.Before, cancellationToken);
        if (offers.Offers.Count == 0)
            return;
        if (offers.Common.Length > offers.Length || offers.Offers.Count == 1)
            line.Replace(offers.Length, offers.Common);
        else if (listsAll)
            await _output.WriteAsync("\n" + string.Join("   ", offers.Offers.Select(offer => offer.Trim())) + "\n");
    }

    private async Task ShowAsync(string prompt, LineBuffer line, CancellationToken cancellationToken)
    {
        var room = Math.Max(8, _width() - CellWidth.Of(prompt) - 1);
        var shown = new StringBuilder("\r").Append(prompt);
        var before = Last(line.Before, room);
        var after = First(line.Text[line.Cursor..], room - CellWidth.Of(before));
        shown.Append(before).Append(after).Append(ClearRight);
        if (CellWidth.Of(after) is var back and > 0)
            shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"\u001B[{back}D");
        await _output.WriteAsync(shown, cancellationToken);
        await _output.FlushAsync(cancellationToken);
    }

    private static string Last(string text, int columns)
    {
        while (CellWidth.Of(text) > columns)
            text = text[(char.IsHighSurrogate(text[0]) ? 2 : 1)..];
        return text;
    }

    private static string First(string text, int columns)
    {
        while (CellWidth.Of(text) > columns)
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }
}
