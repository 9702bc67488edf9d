using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Bot.Search.Querying.Pages;
using Microsoft.Extensions.Options;

namespace Bot.Host.Pages;

/// <summary>Answers what was typed into the search box: the commands of every chat, as far as they only read.</summary>
internal sealed class AnswerPage(ICommandRunner runner, ICoveragePages pages, IOptions<ServerOptions> options)
{
    private const string Status = "status";

    public async Task<string> RenderAsync(string typed, CancellationToken cancellationToken)
    {
        if (CommandText.Parse(typed) is not ChatRequest.Run { Value: var call } || call.Command.Group == CommandGroup.Administration)
            return Page(typed, main => main.Element("h1", "That cannot be asked here").Element("p", "Type a question, or a command such as “who-said ceasefire”."));
        // What a chat tells of itself (its feeds, its platforms) is the newsroom's; visitors get what has been read.
        if (call.Command.Name == Status)
            return CoverageView.Render(await pages.ReadCoverageAsync(cancellationToken));
        var result = await runner.RunAsync(call, MessageLimits.Roomy, canShare: false, cancellationToken);
        var proofs = PageProofs.Of(result.Answer);
        return Page(typed, main =>
        {
            if (result.Message.Blocks is not [MessageBlock.Heading, ..])
                main.Element("h1", "Answer");
            MessageView.Render(main, result.Message, proofs, options.Value.WholeTexts);
        });
    }

    /// <summary>What a speaker said.</summary>
    public async Task<(OutgoingMessage Message, PageProofs Proofs)> SaidAsync(string name, CancellationToken cancellationToken)
    {
        var call = new CommandCall { Command = CommandCatalog.Find("said")!, Subject = name }.With("limit", "50");
        var result = await runner.RunAsync(call, MessageLimits.Roomy, canShare: false, cancellationToken);
        return (result.Message, PageProofs.Of(result.Answer));
    }

    private static string Page(string typed, Action<HtmlWriter> content) => PageLayout.Page("Answer", typed, content);
}
