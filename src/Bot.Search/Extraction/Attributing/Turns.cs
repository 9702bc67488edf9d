using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Who speaks where nobody is named: a quote reopened at each paragraph has one speaker, and in a dialogue behind dashes two
/// speakers take turns.
/// </summary>
internal static class Turns
{
    private const float OfAlternation = 0.75f;

    public static void Apply(AttributionScene scene, List<SpeakerChoice> choices)
    {
        ApplyChains(scene, choices);
        ApplyDialogue(scene, choices);
    }

    private static void ApplyChains(AttributionScene scene, List<SpeakerChoice> choices)
    {
        var start = 0;
        for (var i = 1; i <= choices.Count; i++)
        {
            if (i < choices.Count && IsReopened(scene.Text, choices[i]))
                continue;
            if (IsChain(scene.Text, choices, start, i))
                GiveToOne(scene, choices, start, i);
            start = i;
        }
    }

    /// <summary>The pieces [first, end) after the first lie in reopened marks; so may the first of a chain, or others of its paragraph.</summary>
    private static bool IsChain(TextLayer text, List<SpeakerChoice> choices, int first, int end) =>
        end - first > 1 && QuotationOf(text, choices[first]) is { Continues: true };

    /// <summary>A transcript may reopen its marks too, with another speaker.</summary>
    private static bool IsReopened(TextLayer text, SpeakerChoice choice) =>
        choice.Source != CandidateSource.Script && QuotationOf(text, choice) is { Reopened: true };

    private static Quotation? QuotationOf(TextLayer text, SpeakerChoice choice) =>
        text.OuterQuotationOf(choice.Piece.First) is >= 0 and var index ? text.Quotations[index] : null;

    private static void GiveToOne(AttributionScene scene, List<SpeakerChoice> choices, int first, int end)
    {
        var anchor = -1;
        for (var i = first; i < end && anchor < 0; i++)
            anchor = IsAttributed(scene.Text, choices[i]) ? i : -1;
        for (var i = first; i < end && anchor < 0; i++)
            anchor = choices[i].Speaker is null ? -1 : i;
        if (anchor < 0)
            return;
        for (var i = first; i < end; i++)
        {
            if (i != anchor && (choices[i].Speaker is null || !IsAttributed(scene.Text, choices[i])))
                choices[i] = choices[anchor] with { Piece = choices[i].Piece, Source = CandidateSource.Chained };
        }
    }

    /// <summary>Named beside the words: in their paragraph, or before the colon that ends the one before.</summary>
    private static bool IsAttributed(TextLayer text, SpeakerChoice choice)
    {
        if (choice.Speaker is not { } speaker || text.IsQuoted(speaker.First))
            return false;
        var paragraph = text.ParagraphOf(choice.Piece.First);
        var own = text.ParagraphOf(speaker.First);
        return own == paragraph
            || own == paragraph - 1 && text.Tokens[text.Paragraphs[own].EndToken - 1].Kind == TokenKind.Colon;
    }

    private static void ApplyDialogue(AttributionScene scene, List<SpeakerChoice> choices)
    {
        var text = scene.Text;
        Dictionary<int, TokenRange?>? speakers = null;
        for (var i = 0; i < choices.Count; i++)
        {
            if (QuotationOf(text, choices[i]) is not { } quotation || !SpokenAttribution.IsTurn(text, quotation))
                continue;
            var index = text.ParagraphOf(choices[i].Piece.First);
            if (IsBare(text.Paragraphs[index], quotation))
                choices[i] = Alternate(text, choices[i], speakers ??= [], index);
            (speakers ??= [])[index] = choices[i].Speaker;
        }
    }

    private static bool IsBare(TextParagraph paragraph, Quotation quotation) =>
        quotation.OpenToken == paragraph.FirstToken && quotation.EndToken == paragraph.EndToken;

    private static SpeakerChoice Alternate(TextLayer text, SpeakerChoice choice, Dictionary<int, TokenRange?> speakers, int paragraph)
    {
        if (speakers.GetValueOrDefault(paragraph - 1) is { } last && speakers.GetValueOrDefault(paragraph - 2) is { } other
            && !Words(text, last).Equals(Words(text, other), StringComparison.OrdinalIgnoreCase))
            return new SpeakerChoice(choice.Piece, other, CandidateSource.Chained, OfAlternation);
        return new SpeakerChoice(choice.Piece, null, CandidateSource.Nobody, OfAlternation);
    }

    private static ReadOnlySpan<char> Words(TextLayer text, TokenRange range) => text.SpanOf(range.First, range.End).In(text.Text);
}
