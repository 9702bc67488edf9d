using System.CommandLine;
using Bot.Host.Cli.Json;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Querying;

namespace Bot.Host.Cli;

/// <summary>What the bot knows and how fresh it is: the words of every chat, or a document for programs.</summary>
internal static class StatusVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verb = NoticeVerb.Create("status", "What the bot knows and how fresh it is", surroundings);
        verb.Options.Add(SharedOptions.Json);
        verb.SetAction((parsed, cancellationToken) => parsed.GetValue(SharedOptions.Json)
            ? WriteAsync(parsed, surroundings, cancellationToken)
            : NoticeVerb.RunAsync(parsed, "status", surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> WriteAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenFilledAsync(parsed, surroundings, cancellationToken);
        var known = await context.Get<IQueryService>().AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
        var feeds = await context.Get<IFeedService>().StatusAsync(cancellationToken);
        var document = StatusJson.Write((Answer.Sources)known, context.Get<StoreSize>().Bytes, feeds, context.Get<SecretRedactor>());
        await surroundings.Output.WriteAsync(document);
        return ExitCodes.Answered;
    }
}
