using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says about a claim.</summary>
internal static partial class Texts
{
    public const string ClaimNotFound = "Not in the coverage: I found nothing like it. That does not mean that it was never said.";
    public const string OnlyInYourText = "only in your text";
    public const string OnlyInTheSource = "only in the source";

    /// <summary>The same words in quotes of other people too.</summary>
    public static string AlsoBy(IReadOnlyList<string> speakers) =>
        $"The same words stand in quotes of {Join(speakers)} too; a longer claim tells them apart.";

    public static string Verdict(Answer.Verdict verdict, string? speaker, IReadOnlyList<string> exactly, IReadOnlyList<string> otherwise) =>
        verdict.Kind switch
        {
            VerdictKind.Exact => Exact(speaker, exactly, otherwise, verdict),
            VerdictKind.Altered => $"Altered: {speaker ?? "somebody"} is quoted with nearly these words, but not with exactly these.",
            VerdictKind.OtherSpeaker => $"Another speaker: the coverage gives these words to {speaker ?? "somebody else"}{Claimed(verdict)}.",
            VerdictKind.Reported => Reported(verdict.Standing, speaker),
            VerdictKind.NotFound => ClaimNotFound,
            _ => throw new System.Diagnostics.UnreachableException(verdict.Kind.ToString()),
        };

    /// <summary>One side denies what the other says: the difference that a glance over the words misses.</summary>
    public static string MindNegation(NegationDifference negation) => negation.InClaim.Count == 0
        ? $"Mind the negation: the source has {Marked(negation.InSource)}, which your text leaves out."
        : $"Mind the negation: your text has {Marked(negation.InClaim)}, which the source does not have.";

    public const string ClaimDenied = "Mind the sentence: it denies, rejects or leaves open what follows.";

    private static string Exact(string? speaker, IReadOnlyList<string> exactly, IReadOnlyList<string> otherwise, Answer.Verdict verdict)
    {
        var found = verdict.LeavesOut
            ? $"Exact, with words left out: {speaker ?? "an unnamed speaker"} is quoted with both sides of your \u201C{Ellipsis}\u201D, in this order in one quote, in {Join(exactly)}."
            : $"Exact{(verdict.IsPunctuatedOtherwise ? " but for punctuation" : "")}: {speaker ?? "an unnamed speaker"} is quoted with these words in {Join(exactly)}.";
        return otherwise.Count == 0 ? found : $"{found} {Join(otherwise)} {(otherwise.Count == 1 ? "words" : "word")} it otherwise.";
    }

    private static string Reported(ClaimStanding standing, string? speaker) => standing switch
    {
        ClaimStanding.PartlyQuoted =>
            $"Reported speech in part: these words stand in the coverage, but only some of them in quotation marks; the others are the outlet\u2019s account of what {Amid(speaker) ?? "somebody"} said.",
        ClaimStanding.WordForWord =>
            $"Reported speech only: these words stand in the coverage as the outlet\u2019s account of what {Amid(speaker) ?? "somebody"} said; nobody is quoted with them.",
        _ => "Reported speech only: the coverage reports something like it, but quotes nobody with these words.",
    };

    // "The mayor" in the middle of a sentence.
    private static string? Amid(string? speaker) =>
        speaker?.StartsWith("The ", StringComparison.Ordinal) == true ? "t" + speaker[1..] : speaker;

    private static string Claimed(Answer.Verdict verdict) =>
        verdict.ClaimedSpeaker is null ? "" : $", not to {SafeText.Defuse(verdict.ClaimedSpeaker)}";

    private static string Marked(IReadOnlyList<string> words) => Join([.. words.Select(word => $"\u201C{SafeText.Defuse(word)}\u201D")]);
}
