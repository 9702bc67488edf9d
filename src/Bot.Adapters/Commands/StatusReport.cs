using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>Everything that status sources tell, in one message.</summary>
internal sealed class StatusReport(IEnumerable<IStatusSource> sources)
{
    public async Task<OutgoingMessage> ReadAsync(CancellationToken cancellationToken)
    {
        var fields = new List<Field>();
        foreach (var source in sources.OrderBy(source => source.Order))
            fields.AddRange(await source.ReadAsync(cancellationToken));
        return new OutgoingMessage
        {
            Blocks = [new MessageBlock.Heading(Texts.StatusHeading), new MessageBlock.Fields(fields)],
            Outcome = MessageOutcome.Information,
        };
    }
}

/// <summary>Something that <c>status</c> tells: feeds, the store, a platform. Register as many as there are.</summary>
public interface IStatusSource
{
    /// <summary>Where its facts stand among the others, smallest first.</summary>
    int Order { get; }

    /// <summary>Facts as they are now; empty when there is nothing to tell. Must be quick and must not throw for what it finds.</summary>
    Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>What the coverage holds, as status tells it.</summary>
internal sealed class CoverageStatus(IQueryService queries) : IStatusSource
{
    public int Order => 0;

    public async Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken)
    {
        var newest = new QuestionFilters { Limit = 1 };
        var answer = await queries.AskAsync(new Question.Sources { Filters = newest }, cancellationToken);
        var fields = new List<Field> { new("Coverage", RichText.Plain(Texts.CoverageOf(answer.Coverage))) };
        if (answer is Answer.Sources sources)
        {
            fields.Add(new Field("Quotes", RichText.Plain(Texts.Count(sources.Quotes, "quote") + " by " + Texts.Count(sources.Speakers ?? 0, "speaker"))));
            if (sources.LastRead is { } last)
                fields.Add(new Field("Last read", RichText.Plain(Moment(last))));
        }
        return fields;
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
