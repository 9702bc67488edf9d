using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>An utterance as a quote block of a given size.</summary>
internal static class QuoteComposer
{
    public static MessageBlock.QuoteBlock Compose(QuoteDraft draft, Squeeze room)
    {
        var item = draft.Item;
        var (text, highlights) = WordTrimmer.Trim(item.Text, item.Highlights, room.Words);
        var marked = item.Kind == QuoteKind.Direct ? "" : OpenMarks.Before(text);
        var sources = Distinct(item.Citations, draft.First);
        var shown = sources.Take(Math.Max(1, room.Sources)).ToList();
        return new MessageBlock.QuoteBlock
        {
            Label = draft.Label,
            Speaker = SpeakerOf(item),
            Role = item.Speaker?.Role is { Length: > 0 } role ? SafeText.Label(role) : null,
            Words = RichWords.Highlighted(SafeText.Flat(item.Kind == QuoteKind.Direct ? text : OpenMarks.Close(text)), [.. highlights.Select(span => new TextSpan(span.Start + marked.Length, span.End + marked.Length))]),
            IsVerbatim = item.Kind == QuoteKind.Direct,
            KindNote = NoteOf(item),
            Caution = CautionOf(item),
            Variants = [.. item.Wordings.Skip(1).Take(room.Variants).Select(Variant)],
            Sources = [.. shown.Select(source => SourceLines.Of(source, room, source == draft.First))],
            Summary = sources.Count == shown.Count
                ? Texts.Summary(item.Outlets, item.Origins)
                : Texts.SummaryWithRest(item.Outlets, item.Origins, sources.Count - shown.Count),
        };
    }

    /// <summary>Who, as shown; null for a passage that is no quote.</summary>
    public static string? SpeakerOf(UtteranceResult item)
    {
        if (item.Speaker is not { } speaker)
            return item.Kind is null ? null : Texts.UnknownSpeaker;
        return speaker.Name is { Length: > 0 } name ? SafeText.Label(name) : Texts.UnknownSpeaker;
    }

    // One line an article; the outlets' variety comes before a second article of the same outlet.
    private static List<Citation> Distinct(IReadOnlyList<Citation> citations, Citation? first)
    {
        var articles = citations.DistinctBy(citation => citation.ArticleId).ToList();
        if (first is not null)
            articles = [first, .. articles.Where(citation => citation.ArticleId != first.ArticleId)];
        var leaders = articles.DistinctBy(citation => citation.Outlet).ToList();
        return [.. leaders, .. articles.Except(leaders)];
    }

    private static WordingVariant Variant(Wording wording) => new(
        [.. wording.Outlets.Select(SafeText.Defuse)],
        wording.Difference.Count > 0 ? RichWords.CompactDifference(wording.Difference) : RichWords.Highlighted(wording.Text, []));

    // What was done with the words comes first: a denial must not read as a claim.
    private static string? NoteOf(UtteranceResult item) => (Texts.ActOf(item.Act), HowQuoted(item.Kind)) switch
    {
        ({ } act, { } how) => $"{act} \u00B7 {how}",
        var (act, how) => act ?? how,
    };

    private static string? HowQuoted(QuoteKind? kind) => kind switch
    {
        QuoteKind.Direct => null,
        QuoteKind.Mixed => Texts.PartlyQuoted,
        QuoteKind.Indirect => Texts.ReportedSpeech,
        null => Texts.FromTheArticle,
        _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
    };

    /// <summary>True when the words are denied or turned down, by the act or by the sentence around them.</summary>
    public static bool IsDenied(UtteranceResult item) => item.Act is { } act && act.TurnsDown() && item.Kind != QuoteKind.Direct || item.Kind switch
    {
        QuoteKind.Indirect or QuoteKind.Mixed => Denials.IsDenied(item.Citations[0]),
        QuoteKind.Direct => Denials.IsDisowned(item.Citations[0]),
        _ => false,
    };

    private static string? CautionOf(UtteranceResult item)
    {
        var cautions = new List<string>();
        if (item.Speaker is { Name: null } && item.Citations[0].SpeakerAsWritten is { Length: > 0 } written)
            cautions.Add(Texts.WrittenAs(SafeText.Defuse(written)));
        if (item.Speaker is { Via: { } via })
            cautions.Add(Texts.Through(SafeText.Label(via)));
        if (item.Speaker is { Candidates.Count: > 0 } open)
            cautions.Add(Texts.MayBe([.. open.Candidates.Select(SafeText.Label)]));
        else if (item.Speaker is { Name: not null, Confidence: < SpeakerView.Sure })
            cautions.Add(Texts.UncertainSpeaker);
        if (IsDenied(item))
            cautions.Add(Texts.Denied);
        if (item.Citations[0].RemovedBy is { } removed)
            cautions.Add(Texts.Removed(removed));
        return cautions.Count == 0 ? null : string.Join("; ", cautions);
    }
}

/// <summary>An utterance on its way into a message.</summary>
/// <param name="Item">What is to be shown.</param>
/// <param name="Label">What stands above it; null mostly.</param>
/// <param name="First">The citation to mark as the first carrier; null mostly.</param>
internal sealed record QuoteDraft(UtteranceResult Item, string? Label = null, Citation? First = null);
