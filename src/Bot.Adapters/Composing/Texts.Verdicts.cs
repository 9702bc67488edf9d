using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says about a claim.</summary>
internal static partial class Texts
{
    public const string ClaimNotFound = "Not in the coverage: I found nothing like it. That does not mean that it was never said.";
    public const string OnlyInYourText = "only in your text";
    public const string OnlyInTheSource = "only in the source";

    public static string Verdict(Answer.Verdict verdict, string? speaker, IReadOnlyList<string> exactly, IReadOnlyList<string> otherwise) =>
        verdict.Kind switch
        {
            VerdictKind.Exact => Exact(speaker, exactly, otherwise),
            VerdictKind.Altered => $"Altered: {speaker ?? "somebody"} is quoted with nearly these words, but not with exactly these.",
            VerdictKind.OtherSpeaker => $"Another speaker: the coverage gives these words to {speaker ?? "somebody else"}{Claimed(verdict)}.",
            VerdictKind.Reported => "Reported speech only: the coverage reports something like it, but quotes nobody with these words.",
            VerdictKind.NotFound => ClaimNotFound,
            _ => throw new System.Diagnostics.UnreachableException(verdict.Kind.ToString()),
        };

    private static string Exact(string? speaker, IReadOnlyList<string> exactly, IReadOnlyList<string> otherwise)
    {
        var found = $"Exact: {speaker ?? "an unnamed speaker"} is quoted with these words in {Join(exactly)}.";
        return otherwise.Count == 0 ? found : $"{found} {Join(otherwise)} {(otherwise.Count == 1 ? "words" : "word")} it otherwise.";
    }

    private static string Claimed(Answer.Verdict verdict) =>
        verdict.ClaimedSpeaker is null ? "" : $", not to {SafeText.Defuse(verdict.ClaimedSpeaker)}";
}
