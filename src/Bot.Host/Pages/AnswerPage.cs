using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Bot.Search.Querying;
using Bot.Search.Querying.Pages;
using Microsoft.Extensions.Options;

namespace Bot.Host.Pages;

/// <summary>Answers what was typed into the search box: the commands of every chat, as far as they only read.</summary>
internal sealed class AnswerPage(ICommandRunner runner, ICoveragePages pages, IOptions<ServerOptions> options)
{
    private const string Status = "status";

    public async Task<string> RenderAsync(string typed, PageFilters filters, CancellationToken cancellationToken)
    {
        if (CommandText.Parse(typed) is not ChatRequest.Run { Value: var asked } || asked.Command.Group == CommandGroup.Administration)
            return PageLayout.Page(Titled(typed), typed, main => main.Element("h1", "That cannot be asked here").Element("p", "Type a question, or a command such as “who-said” with a topic behind it."));
        // What a chat tells of itself (its feeds, its platforms) is the newsroom's; visitors get what has been read.
        if (asked.Command.Name == Status)
            return CoverageView.Render(await pages.ReadCoverageAsync(cancellationToken));
        var call = filters.Narrow(asked);
        var result = await runner.RunAsync(call, MessageLimits.Roomy, canShare: false, cancellationToken);
        var proofs = PageProofs.Of(result.Answer);
        return PageLayout.Page(Titled(typed), new PageSearch(typed, PageFilters.Of(call), call.Command), main =>
        {
            if (result.Message.Blocks is not [MessageBlock.Heading, ..])
                main.Element("h1", Titled(typed));
            MessageView.Render(main, result.Message with { Blocks = [.. CountFirst(result.Message.Blocks)] }, proofs, options.Value.WholeTexts, () => Orders(main, call, result.Answer));
        });
    }

    // What is asked stands in the title, so that one of many tabs is found again.
    private static string Titled(string typed) => typed.Trim().TrimStart('/') is { Length: > 80 } asked ? asked[..80] + "…" : typed.Trim().TrimStart('/');

    /// <summary>How many results there are is said above them; it is the last note of an answer.</summary>
    private static IEnumerable<MessageBlock> CountFirst(IReadOnlyList<MessageBlock> blocks)
    {
        var count = blocks.Any(block => block is MessageBlock.QuoteBlock or MessageBlock.CitationList) ? blocks.OfType<MessageBlock.Note>().LastOrDefault() : null;
        var headings = blocks.TakeWhile(block => block is MessageBlock.Heading).Count();
        return count is null ? blocks : blocks.Take(headings).Append(count).Concat(blocks.Skip(headings).Where(block => !ReferenceEquals(block, count)));
    }

    /// <summary>The other order of the same: by date it is a timeline.</summary>
    private static void Orders(HtmlWriter main, CommandCall call, Answer? answer)
    {
        if (answer is not Answer.Utterances { Items.Count: > 0 } found)
            return;
        var speaker = found.AskedOf?.Speaker ?? (call.Command.Name == "said" ? call.Subject : null);
        var topic = found.AskedOf?.Topic ?? (call.Command.Name == "said" ? found.Topic : call.Command.Name == "who-said" ? call.Subject : null);
        if ((topic ?? speaker) is not { Length: > 0 } subject)
            return;
        var timeline = new CommandCall { Command = CommandCatalog.Find("timeline")!, Subject = subject, Options = call.Options.Where(option => option.Key is "outlet" or "after" or "before" or "kind" or "speaker").ToDictionary() };
        if (topic is not null && speaker is not null)
            timeline = timeline.With("speaker", speaker);
        main.Element("p", [("class", "meta order")], order => order.Text("Order: ").Element("strong", "best first").Text(" · ").Link(PageAddresses.Ask(CommandText.Write(timeline)), "by date"));
    }

    /// <summary>What a speaker said.</summary>
    public async Task<(OutgoingMessage Message, PageProofs Proofs)> SaidAsync(string name, CancellationToken cancellationToken)
    {
        var call = new CommandCall { Command = CommandCatalog.Find("said")!, Subject = name }.With("limit", "50");
        var result = await runner.RunAsync(call, MessageLimits.Roomy, canShare: false, cancellationToken);
        return (result.Message, PageProofs.Of(result.Answer));
    }
}
