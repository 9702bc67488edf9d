using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

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
