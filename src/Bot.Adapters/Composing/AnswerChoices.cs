using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>The buttons under an answer, in order of use, within the platform's number.</summary>
internal static class AnswerChoices
{
    private const int MostWordings = 3;
    private const int MostOpen = 2;

    /// <summary>Null when there are none.</summary>
    /// <param name="pages">Back and More.</param>
    /// <param name="items">What is shown, in order.</param>
    /// <param name="numbers">By which number each of them is asked for again; null for its place, from 1.</param>
    /// <param name="request">What was asked, and how much room there is.</param>
    public static MessageBlock.Choices? Of(
        IReadOnlyList<Choice> pages, IReadOnlyList<UtteranceResult> items, IReadOnlyList<int>? numbers, ComposeRequest request)
    {
        var choices = new List<Choice>(pages);
        choices.AddRange(Wordings(items, numbers, request.Call));
        if (request.CanShare)
            choices.Add(new Choice { Kind = ChoiceKind.Share, Label = Texts.Share, Request = new ChatRequest.Share(request.Call) });
        if (items.Count > 0)
        {
            choices.AddRange(Sources(items, request));
            choices.Add(new Choice { Kind = ChoiceKind.Good, Label = Texts.Good, Request = new ChatRequest.Rate(request.Call, IsGood: true) });
            choices.Add(new Choice { Kind = ChoiceKind.Bad, Label = Texts.Bad, Request = new ChatRequest.Rate(request.Call, IsGood: false) });
        }
        return choices.Count == 0 ? null : new MessageBlock.Choices([.. choices.Take(request.Limits.Buttons)]);
    }

    private static IEnumerable<Choice> Wordings(IReadOnlyList<UtteranceResult> items, IReadOnlyList<int>? numbers, CommandCall call)
    {
        var several = items.Select((item, i) => (item, Number: numbers is null ? i + 1 : numbers[i])).Where(pair => pair.item.Wordings.Count > 1).ToList();
        return several.Take(MostWordings).Select(pair => new Choice
        {
            Kind = ChoiceKind.Wordings,
            Label = several.Count == 1 ? Texts.ShowWordings : $"{Texts.ShowWordings} {pair.Number.ToString(CultureInfo.InvariantCulture)}",
            Request = new ChatRequest.Wordings(call, pair.Number),
        });
    }

    // Of one quote its outlets, of several the first source of the first; all of them behind one more button.
    private static IEnumerable<Choice> Sources(IReadOnlyList<UtteranceResult> items, ComposeRequest request)
    {
        var leaders = items[0].Citations.DistinctBy(citation => citation.Outlet).Take(items.Count == 1 ? MostOpen : 1)
            .Select(citation => (Citation: citation, Link: LinkOf(citation, request.Limits)))
            .Where(pair => pair.Link is not null).ToList();
        foreach (var (citation, link) in leaders)
        {
            yield return new Choice
            {
                Kind = ChoiceKind.Open,
                Label = Texts.Short(Texts.Open(SafeText.Label(citation.Outlet), items.Count == 1 ? null : 1), request.Limits.ButtonLabel),
                Link = link,
            };
        }
        var articles = items.Sum(item => item.Citations.DistinctBy(citation => citation.ArticleId).Count());
        if (articles > Math.Max(1, leaders.Count))
            yield return new Choice { Kind = ChoiceKind.Sources, Label = Texts.AllSources(articles), Request = new ChatRequest.Sources(request.Call) };
    }

    private static Uri? LinkOf(Citation best, MessageLimits limits)
    {
        if (best.DeepLink?.Length <= limits.ButtonLink && Uri.TryCreate(best.DeepLink, UriKind.Absolute, out var deep) && deep.Scheme is "http" or "https")
            return deep;
        return best.Url?.AbsoluteUri.Length <= limits.ButtonLink ? best.Url : null;
    }
}
