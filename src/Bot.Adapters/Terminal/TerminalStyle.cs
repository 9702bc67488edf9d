namespace Bot.Adapters.Terminal;

/// <summary>What the place of output can show.</summary>
/// <param name="Width">Columns to wrap at; addresses are never wrapped, so that they can be clicked and copied.</param>
/// <param name="Colour">True for a terminal that reads ANSI sequences; false for a pipe or a file.</param>
public sealed record TerminalStyle(int Width, bool Colour)
{
    /// <summary>True in a conversation, where "more" can be typed; false where the program ends after one answer.</summary>
    public bool IsConversation { get; init; }

    /// <summary>Columns where nothing is known.</summary>
    public const int UsualWidth = 100;

    /// <summary>Narrower than this is not laid out any more.</summary>
    public const int SmallestWidth = 40;

    /// <summary>Wider lines than this are tiring to read.</summary>
    public const int LargestWidth = 120;

    /// <summary>For pipes and files.</summary>
    public static TerminalStyle Plain { get; } = new(UsualWidth, false);
}
