using System.Globalization;

namespace Bot.Adapters.Messaging;

/// <summary>What a text or a button asks for: a closed set. Every text is one of these.</summary>
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

    /// <summary>Every source of what a page of a call's answer shows.</summary>
    public sealed record Sources(CommandCall Value) : ChatRequest;

    /// <summary>What somebody thinks of the answer to a call.</summary>
    /// <param name="Value">What was asked.</param>
    /// <param name="IsGood">True for praise.</param>
    /// <param name="Reason">Why it is wrong, one of a few short words; null while nobody has said.</param>
    public sealed record Rate(CommandCall Value, bool IsGood, string? Reason = null) : ChatRequest;

    /// <summary>Files that lie on the platform are to be read into the coverage.</summary>
    public sealed record TakeFiles(IReadOnlyList<string> References) : ChatRequest;

    /// <summary>All wordings of one item (from 1) of the last answer, in full.</summary>
    public sealed record LastWordings(int Item) : ChatRequest;

    /// <summary>A slash command that does not exist.</summary>
    public sealed record Unknown(string Name) : ChatRequest;
}

/// <summary>A command with what was typed behind it; values are not checked yet.</summary>
public sealed record CommandCall
{
    public required CommandSpec Command { get; init; }

    /// <summary>The free text, cleaned of control characters and options; may be empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Raw values by the option's name in the catalogue; the subject is not among them.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>The same call for a page (from 1) of so many results.</summary>
    public CommandCall OnPage(int page, int size) =>
        With("limit", size.ToString(CultureInfo.InvariantCulture)).With("page", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same call with one option set.</summary>
    public CommandCall With(string option, string value)
    {
        var options = new Dictionary<string, string>(Options) { [option] = value };
        return this with { Options = options };
    }
}
