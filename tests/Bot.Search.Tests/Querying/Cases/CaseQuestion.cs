namespace Bot.Search.Tests.Querying.Cases;

/// <summary>One question of a case and what its answer must be. What is null is not looked at.</summary>
internal sealed record CaseQuestion
{
    /// <summary>As typed in a chat.</summary>
    public required string Say { get; init; }

    /// <summary>Number of utterances over all pages.</summary>
    public int? Total { get; init; }

    /// <summary>The speakers in order; the last ones may be left out. "unknown" for nobody, "-" for a sentence.</summary>
    public IReadOnlyList<string>? Speakers { get; init; }

    /// <summary>These are the speakers, in any order and number.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>These are not among the speakers.</summary>
    public IReadOnlyList<string>? NotBy { get; init; }

    /// <summary>The first result.</summary>
    public CaseResult? First { get; init; }

    /// <summary>Each stands in the words of some result.</summary>
    public IReadOnlyList<string>? Has { get; init; }

    /// <summary>None stands in the words of any result.</summary>
    public IReadOnlyList<string>? HasNot { get; init; }

    /// <summary>Every citation is from one of these outlets, and each is cited.</summary>
    public IReadOnlyList<string>? Outlets { get; init; }

    /// <summary>Reason, when there is no answer.</summary>
    public string? NotFound { get; init; }

    /// <summary>Each is among the suggestions.</summary>
    public IReadOnlyList<string>? Suggests { get; init; }

    /// <summary>Each stands in the words of something nearest.</summary>
    public IReadOnlyList<string>? Nearest { get; init; }

    /// <summary>Verdict of verify.</summary>
    public string? Verdict { get; init; }

    /// <summary>Difference of verify: "=same -deleted +inserted".</summary>
    public string? Difference { get; init; }

    /// <summary>By outlet: each stands in the words of something that only this outlet has.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? OnlyIn { get; init; }

    /// <summary>Each stands in the message as plain text: what the bot says beside the quotes.</summary>
    public IReadOnlyList<string>? Says { get; init; }

    /// <summary>None stands in the message.</summary>
    public IReadOnlyList<string>? SaysNot { get; init; }

    /// <summary>Why the question is in the case, for readers.</summary>
    public string? Why { get; init; }
}
