using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>"Show wordings": every wording of one utterance in full, with the sources that print it so.</summary>
internal static class WordingsComposer
{
    public static OutgoingMessage Compose(UtteranceResult item, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Texts.WordingsHeading(QuoteComposer.SpeakerOf(item) ?? Texts.UnknownSpeaker));
        draft.Quote([.. item.Wordings.Select(wording => Draft(item, wording))]);
        foreach (var wording in item.Wordings.Skip(1).Where(wording => wording.Difference.Count > 0))
            draft.Append(new MessageBlock.Paragraph(Named(wording)));
        return draft.Append(new MessageBlock.Note(RichWords.Legend(Texts.OnlyInTheFirst, Texts.OnlyInThisOne))).Done();
    }

    private static QuoteDraft Draft(UtteranceResult item, Wording wording)
    {
        var carriers = item.Citations.Where(citation => wording.Outlets.Contains(citation.Outlet)).ToList();
        var part = item with
        {
            Text = wording.Text,
            Highlights = wording.Text == item.Text ? item.Highlights : [],
            Citations = carriers.Count > 0 ? carriers : item.Citations,
            Outlets = wording.Outlets.Count,
            Origins = 0,
            Wordings = [wording with { Difference = [] }],
        };
        return new QuoteDraft(part, Texts.In([.. wording.Outlets.Select(SafeText.Label)]));
    }

    private static RichText Named(Wording wording) => new(
    [
        new TextRun(Texts.In([.. wording.Outlets.Select(SafeText.Label)]) + ": ", RunStyles.Italic),
        .. RichWords.CompactDifference(wording.Difference).Runs,
    ]);
}
