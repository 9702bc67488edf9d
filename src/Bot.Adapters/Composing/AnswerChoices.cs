using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>The buttons under an answer, in order of use, within the platform's number.</summary>
internal static class AnswerChoices
{
    private const int MostWordings = 3;

    public static MessageBlock.Choices? Of(IReadOnlyList<Choice> pages, IReadOnlyList<UtteranceResult> items, ComposeRequest request)
    {
        var choices = new List<Choice>(pages);
        choices.AddRange(Wordings(items, request.Call));
        if (request.CanShare)
            choices.Add(new Choice { Kind = ChoiceKind.Share, Label = Texts.Share, Request = new ChatRequest.Share(request.Call) });
        if (items.Count > 0 && Source(items[0], request.Limits) is { } link)
            choices.Add(new Choice { Kind = ChoiceKind.Open, Label = Texts.OpenSource, Link = link });
        return choices.Count == 0 ? null : new MessageBlock.Choices([.. choices.Take(request.Limits.Buttons)]);
    }

    private static IEnumerable<Choice> Wordings(IReadOnlyList<UtteranceResult> items, CommandCall call)
    {
        var several = items.Select((item, i) => (item, Number: i + 1)).Where(pair => pair.item.Wordings.Count > 1).ToList();
        return several.Take(MostWordings).Select(pair => new Choice
        {
            Kind = ChoiceKind.Wordings,
            Label = several.Count == 1 ? Texts.ShowWordings : $"{Texts.ShowWordings} {pair.Number.ToString(CultureInfo.InvariantCulture)}",
            Request = new ChatRequest.Wordings(call, pair.Number),
        });
    }

    private static Uri? Source(UtteranceResult item, MessageLimits limits)
    {
        var best = item.Citations[0];
        if (best.DeepLink?.Length <= limits.ButtonLink && Uri.TryCreate(best.DeepLink, UriKind.Absolute, out var deep) && deep.Scheme is "http" or "https")
            return deep;
        return best.Url?.AbsoluteUri.Length <= limits.ButtonLink ? best.Url : null;
    }
}
