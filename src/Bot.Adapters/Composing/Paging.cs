using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Which part of all results a message shows, and the buttons to the rest.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Results on a page, as asked.</param>
/// <param name="Shown">How many of this page fit into the message.</param>
/// <param name="Total">How many there are.</param>
internal sealed record Paging(int Page, int Size, int Shown, int Total)
{
    private int Before => (Page - 1) * Size;

    public int LastPage => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Before + 1;

    public int Last => Before + Shown;

    /// <summary>Which results these are, and out of what.</summary>
    public string Describe(Coverage searched) => Shown == 0 && Total > 0
        ? Texts.NoSuchPage(Page, LastPage, Total)
        : Texts.Shown(First, Last, Total, searched);

    /// <summary>
    /// Back and More of a call. When fewer than a page fit, the next page begins behind what was shown: with the largest page
    /// size that both fits and has a page beginning there.
    /// </summary>
    public IReadOnlyList<Choice> Choices(CommandCall call)
    {
        var choices = new List<Choice>();
        if (Page > 1)
            choices.Add(Turn(ChoiceKind.Back, Texts.Back, call.OnPage(Math.Min(Page - 1, LastPage), Size)));
        if (Last < Total && Shown > 0)
        {
            var size = Shown == Size ? Size : Enumerable.Range(1, Shown).Last(fit => Last % fit == 0);
            choices.Add(Turn(ChoiceKind.More, Texts.More, call.OnPage(Last / size + 1, size)));
        }
        return choices;
    }

    private static Choice Turn(ChoiceKind kind, string label, CommandCall call) =>
        new() { Kind = kind, Label = label, Request = new ChatRequest.Run(call) };
}
