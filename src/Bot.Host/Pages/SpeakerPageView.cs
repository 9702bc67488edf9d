using Bot.Adapters.Messaging;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>What one speaker said, as the command "said" answers it, with the days on which it was published.</summary>
internal static class SpeakerPageView
{
    public static string Render(PageSpeaker speaker, OutgoingMessage answer, PageProofs proofs, bool wholeTexts) => PageLayout.Page(speaker.Name, $"/said {speaker.Name}", main =>
    {
        main.Element("h1", speaker.Name);
        main.Element("p", $"{CoverageView.KindName(speaker.Kind)} · {PageCounts.Of(speaker.Pieces, "passage")}", "meta");
        if (proofs.Days.Count > 1)
            DayChart.Render(main, proofs.Days);
        MessageView.Render(main, answer with { Blocks = [.. answer.Blocks.SkipWhile(block => block is MessageBlock.Heading)] }, proofs, wholeTexts);
    });
}
