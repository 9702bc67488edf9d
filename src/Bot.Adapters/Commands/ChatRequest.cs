namespace Bot.Adapters.Commands;

/// <summary>What a text asks for: a closed set. Every text is one of these.</summary>
public abstract record ChatRequest
{
    private ChatRequest()
    {
    }

    /// <summary>A command of the catalogue.</summary>
    public sealed record Run(CommandCall Value) : ChatRequest;

    /// <summary>Another page of the last answer: 1 for "more", -1 for "back".</summary>
    public sealed record Turn(int Pages) : ChatRequest;

    /// <summary>The answer to a call, for everybody.</summary>
    public sealed record Share(CommandCall Value) : ChatRequest;

    /// <summary>All wordings of one item (from 1) of a call's answer, in full.</summary>
    public sealed record Wordings(CommandCall Value, int Item) : ChatRequest;

    /// <summary>All wordings of one item (from 1) of the last answer, in full.</summary>
    public sealed record LastWordings(int Item) : ChatRequest;

    /// <summary>A slash command that does not exist.</summary>
    public sealed record Unknown(string Name) : ChatRequest;
}
