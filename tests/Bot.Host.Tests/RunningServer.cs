using Bot.Adapters.Commands;
using Bot.Search.Querying;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests;

/// <summary>Asks a server that runs in this process.</summary>
internal static class RunningServer
{
    /// <summary>How many articles its answers rest on.</summary>
    public static async Task<int> ArticlesAsync(WebApplication server) =>
        (await server.Services.GetRequiredService<IQueryService>().AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, CancellationToken.None)).Coverage.Articles;

    /// <summary>What its status says, a line each.</summary>
    public static async Task<string> StatusAsync(WebApplication server)
    {
        var fields = new List<string>();
        foreach (var source in server.Services.GetServices<IStatusSource>())
            fields.AddRange((await source.ReadAsync(CancellationToken.None)).Select(field => field.Value.ToPlainText()));
        return string.Join('\n', fields);
    }
}
