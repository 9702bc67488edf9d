using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>SGR sequences (ECMA-48, 8.3.117) for the looks of a run.</summary>
internal static class Ansi
{
    private const string Reset = "\u001B[0m";

    public static string Strong(string text, TerminalStyle style) => Wrap(text, "1", style);

    public static string Title(string text, TerminalStyle style) => Wrap(text, "1;36", style);

    public static string Faint(string text, TerminalStyle style) => Wrap(text, "2", style);

    public static string Address(string text, TerminalStyle style) => Wrap(text, "2;4", style);

    public static string Warning(string text, TerminalStyle style) => Wrap(text, "33", style);

    /// <summary>A piece of a run; without colour, differences are marked as wdiff does: [-deleted-] {+inserted+}, and what is to be typed by `…`.</summary>
    public static string Run(string text, RunStyles look, TerminalStyle style)
    {
        if (look == RunStyles.Plain || !style.Colour)
            return text;
        var codes = new List<string>();
        if (look.HasFlag(RunStyles.Bold))
            codes.Add("1;33");
        if (look.HasFlag(RunStyles.Italic))
            codes.Add("3");
        if (look.HasFlag(RunStyles.Inserted))
            codes.Add("4;32");
        if (look.HasFlag(RunStyles.Deleted))
            codes.Add("9;31");
        if (look.HasFlag(RunStyles.Code))
            codes.Add("36");
        return Wrap(text, string.Join(';', codes), style);
    }

    /// <summary>The text of a run with the marks that stand for looks where there is no colour.</summary>
    public static string Marked(TextRun run, TerminalStyle style)
    {
        if (style.Colour)
            return run.Text;
        if (run.Style.HasFlag(RunStyles.Inserted))
            return "{+" + run.Text + "+}";
        if (run.Style.HasFlag(RunStyles.Deleted))
            return "[-" + run.Text + "-]";
        return run.Style.HasFlag(RunStyles.Code) ? "`" + run.Text + "`" : run.Text;
    }

    private static string Wrap(string text, string codes, TerminalStyle style) =>
        !style.Colour || text.Length == 0 ? text : $"\u001B[{codes}m{text}{Reset}";
}
