using System.Diagnostics;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>What stands above an answer.</summary>
internal static class Headings
{
    /// <summary>The question restated: a slash command's own text is not shown to others.</summary>
    public static string Of(Answer answer)
    {
        var query = Texts.Short(SafeText.Defuse(SafeText.Clean(answer.Query)), 120);
        if (query.Length == 0 && answer is not Answer.Sources)
            return Texts.EmptyHeading;
        return answer.Asked switch
        {
            QuestionKind.WhoSaid => Texts.WhoSaidHeading(query.Trim('"', '\u201C', '\u201D')),
            QuestionKind.SaidBy => SaidHeading(answer, query),
            QuestionKind.Verify => answer is Answer.Verdict verdict ? ClaimHeading(verdict) : Texts.VerifyHeading(query, null),
            QuestionKind.Compare => Texts.CompareHeading(query.Trim('"', '\u201C', '\u201D')),
            QuestionKind.Timeline => Texts.TimelineHeading(query.Trim('"', '\u201C', '\u201D')),
            QuestionKind.Sources => Texts.SourcesHeading,
            QuestionKind.Ask => Texts.AskHeading(query),
            _ => throw new UnreachableException(answer.Asked.ToString()),
        };
    }

    private static string SaidHeading(Answer answer, string query)
    {
        if (answer is not Answer.Utterances { Topic: { } about } || !answer.Query.EndsWith(about, StringComparison.Ordinal))
            return Texts.SaidHeading(query, null);
        var person = SafeText.Defuse(SafeText.Clean(answer.Query[..^about.Length])).Trim();
        return Texts.SaidHeading(Texts.Short(person, 80), Texts.Short(SafeText.Defuse(SafeText.Clean(about)), 80).Trim('"', '\u201C', '\u201D'));
    }

    private static string ClaimHeading(Answer.Verdict verdict) => Texts.VerifyHeading(
        Texts.Short(SafeText.Defuse(WithInnerMarks(SafeText.Clean(verdict.Claim))), 100),
        verdict.ClaimedSpeaker is { } speaker ? Texts.Short(SafeText.Label(speaker), 40) : null);

    // The heading puts the claim between double marks: those inside become single ones.
    private static string WithInnerMarks(string claim)
    {
        var open = false;
        return string.Concat(claim.Select(c => c switch
        {
            '\u201C' => '\u2018',
            '\u201D' => '\u2019',
            '"' => (open = !open) ? '\u2018' : '\u2019',
            _ => c,
        }));
    }
}
