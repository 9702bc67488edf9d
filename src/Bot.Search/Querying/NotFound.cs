namespace Bot.Search.Querying;

/// <summary>"Not in the coverage", as a full answer.</summary>
/// <param name="Reason">Why, for wording by the composer.</param>
/// <param name="Message">One plain sentence: what was searched and that it is not there.</param>
/// <param name="Nearest">The nearest things there are, at most three; may be empty.</param>
/// <param name="Suggestions">Other spellings or questions that would find something; may be empty.</param>
public sealed record NotFound(
    NotFoundReason Reason,
    string Message,
    IReadOnlyList<UtteranceResult> Nearest,
    IReadOnlyList<string> Suggestions)
{
    /// <summary>The filters but for which there would be something; empty when the filters are not the reason.</summary>
    public IReadOnlyList<NarrowingFilter> Narrowed { get; init; } = [];
}
