using System.Diagnostics;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>
/// Answer -> message, within the budget. Buttons carry what only composing knows (a page, an item, a suggestion);
/// Commands completes them to a text that can be run.
/// </summary>
internal static class AnswerComposer
{
    public static OutgoingMessage Compose(Answer answer, ComposeRequest request)
    {
        var message = ComposeWhole(answer, request);
        // Next to the heading: what was not searched must be known before what was found, or not found, is read.
        return answer.Coverage.IsWhole
            ? message
            : message with { Blocks = [message.Blocks[0], new MessageBlock.Note(RichText.Plain(Texts.NotSearched(answer.Coverage))), .. message.Blocks.Skip(1)] };
    }

    private static OutgoingMessage ComposeWhole(Answer answer, ComposeRequest request) => answer switch
    {
        { NotFound: { } notFound } => NotFoundComposer.Compose(answer, notFound, request),
        Answer.Utterances utterances => UtterancesComposer.Compose(utterances, request),
        Answer.Verdict verdict => VerdictComposer.Compose(verdict, request),
        Answer.Comparison comparison => ComparisonComposer.Compose(comparison, request),
        Answer.Timeline timeline => TimelineComposer.Compose(timeline, request),
        Answer.Sources sources => SourcesComposer.Compose(sources, request),
        _ => throw new UnreachableException(answer.GetType().Name),
    };

    /// <summary>The question restated: a slash command's own text is not shown to others.</summary>
    public static string Heading(Answer answer)
    {
        var query = Texts.Short(SafeText.Defuse(SafeText.Clean(answer.Query)), 120);
        if (query.Length == 0 && answer is not Answer.Sources)
            return Texts.EmptyHeading;
        return answer.Command switch
        {
            "who-said" => Texts.WhoSaidHeading(query.Trim('"', '\u201C', '\u201D')),
            "said" => SaidHeading(answer, query),
            "verify" => answer is Answer.Verdict verdict ? VerdictComposer.Heading(verdict) : Texts.VerifyHeading(query, null),
            "compare" => Texts.CompareHeading(query.Trim('"', '\u201C', '\u201D')),
            "timeline" => Texts.TimelineHeading(query.Trim('"', '\u201C', '\u201D')),
            "sources" => Texts.SourcesHeading,
            _ => Texts.AskHeading(query),
        };
    }

    private static string SaidHeading(Answer answer, string query)
    {
        if (answer is not Answer.Utterances { Topic: { } about } || !answer.Query.EndsWith(about, StringComparison.Ordinal))
            return Texts.SaidHeading(query, null);
        var person = SafeText.Defuse(SafeText.Clean(answer.Query[..^about.Length])).Trim();
        return Texts.SaidHeading(Texts.Short(person, 80), Texts.Short(SafeText.Defuse(SafeText.Clean(about)), 80).Trim('"', '\u201C', '\u201D'));
    }
}
