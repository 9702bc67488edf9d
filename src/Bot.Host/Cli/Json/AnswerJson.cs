using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Host.Cli.Json;

/// <summary>An answer as one JSON document; words exactly as stored.</summary>
internal static class AnswerJson
{
    public static string Write(Answer answer) => JsonText.Write(Document(answer), JsonText.Context.AnswerDocument);

    private static AnswerDocument Document(Answer answer)
    {
        var document = new AnswerDocument
        {
            Command = CommandCatalog.Of(answer.Asked).Name,
            Query = answer.Query,
            Coverage = Coverage(answer.Coverage),
            Total = 0,
            Results = [],
            NotFound = answer.NotFound is { } missing
                ? new NotFoundDocument(missing.Message, [.. missing.Nearest.Select(Result)], missing.Suggestions)
                : null,
        };
        return answer switch
        {
            Answer.Utterances found => document with { Total = found.Total, Results = [.. found.Items.Select(Result)] },
            Answer.Verdict verdict => Verdict(document, verdict),
            Answer.Comparison comparison => Comparison(document, comparison),
            Answer.Timeline timeline => document with { Total = timeline.Total, Results = [.. timeline.Entries.Select(Entry)] },
            Answer.Sources sources => Sources(document, sources),
            _ => throw new UnreachableException(answer.GetType().Name),
        };
    }

    private static AnswerDocument Verdict(AnswerDocument document, Answer.Verdict verdict) => document with
    {
        Verdict = verdict.Kind switch
        {
            VerdictKind.Exact => "exact",
            VerdictKind.Altered => "altered",
            VerdictKind.OtherSpeaker => "other-speaker",
            VerdictKind.Reported => "reported",
            VerdictKind.NotFound => "not-found",
            _ => throw new UnreachableException(verdict.Kind.ToString()),
        },
        Difference = verdict.Difference.Count == 0
            ? null
            : [.. verdict.Difference.Select(part => new DifferenceDocument(JsonText.Lower(part.Operation), part.Text))],
        Total = verdict.Items.Count,
        Results = [.. verdict.Items.Select(Result)],
    };

    private static AnswerDocument Comparison(AnswerDocument document, Answer.Comparison comparison) => document with
    {
        Total = comparison.Shared.Count + comparison.Outlets.Sum(outlet => outlet.Only.Count),
        Results = [.. comparison.Shared.Select(Result)],
        Contrasts = comparison.Contrasts.Count == 0 ? null
            : [.. comparison.Contrasts.Select(contrast => new ContrastDocument(JsonText.Lower(contrast.Kind), [.. contrast.Sides.Select(Result)]))],
        ByOutlet =
        [
            .. comparison.Outlets.Select(outlet => new OutletDocument(
                outlet.Outlet, outlet.Articles, [.. outlet.Speakers.Select(Speaker)], [.. outlet.Only.Select(Result)])),
        ],
    };

    private static AnswerDocument Sources(AnswerDocument document, Answer.Sources sources) => document with
    {
        Total = sources.Total,
        Articles =
        [
            .. sources.Articles.Select(article => new ArticleDocument(
                article.Id.Value, article.Version, article.Outlet, article.Title, article.Url?.AbsoluteUri, article.Published?.ToString(),
                article.Byline, article.Quotes, article.Origin, article.IngestedAt.ToString("O", CultureInfo.InvariantCulture))),
        ],
        Totals = Totals(sources),
    };

    internal static TotalsDocument Totals(Answer.Sources sources) =>
        new(sources.Coverage.Articles, sources.Coverage.Outlets, sources.Origins, sources.Quotes, sources.Speakers);

    internal static CoverageDocument Coverage(Coverage coverage) =>
        new(coverage.Articles, coverage.Outlets, Day(coverage.From), Day(coverage.To)) { Pending = coverage.Pending, Withheld = coverage.Withheld };

    private static ResultDocument Entry(TimelineEntry entry) => Result(entry.Utterance) with
    {
        Published = entry.Published?.ToString(),
        FirstCarrier = entry.FirstCarrier.Outlet,
    };

    private static ResultDocument Result(UtteranceResult item) => new()
    {
        Speaker = item.Speaker is null ? null : Speaker(item.Speaker),
        Kind = item.Kind is { } kind ? JsonText.Lower(kind) : null,
        Act = item.Act?.Name(),
        Sentence = item.Citations[0].Context,
        Question = item.Question,
        Text = item.Text,
        Score = Math.Round(item.Score, 4),
        Outlets = item.Outlets,
        Origins = item.Origins,
        Citations = [.. item.Citations.Select(Citation)],
    };

    private static SpeakerDocument Speaker(SpeakerView speaker) =>
        new(speaker.Name, speaker.Role, Math.Round(speaker.Confidence, 2)) { Via = speaker.Via, Candidates = speaker.Candidates.Count > 0 ? speaker.Candidates : null };

    private static CitationDocument Citation(Citation citation) => new(
        citation.Outlet, citation.Title, citation.Url?.AbsoluteUri, citation.DeepLink, citation.Published?.ToString(),
        citation.Byline, citation.Wording, citation.Start, citation.End, citation.ArticleId.Value)
    {
        Second = citation.At is { Kind: LandmarkKind.Second, Number: var second } ? second : null,
        Page = citation.At is { Kind: LandmarkKind.Page, Number: var page } ? page : null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
