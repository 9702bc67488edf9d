using Bot.Adapters.Messaging;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Search.Querying;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests;

/// <summary>The composed product, twice over one data folder.</summary>
public sealed class RestartTests : IDisposable
{
    private const int ButtonValue = 40;

    private readonly TempFolder _folder = new();
    private readonly ScriptedQueries _queries = new(Some.Utterances(Some.Ollongren()) with { Total = 9 });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Buttons_and_more_go_on_after_a_restart()
    {
        OutgoingMessage answer;
        await using (var before = Product())
            answer = await SaysAsync(before, "/who-said a ceasefire that holds for more than a week limit:1");
        await using var after = Product();

        await SaysAsync(after, "more");
        var byWord = Assert.IsType<Question.WhoSaid>(_queries.Last);
        await SaysAsync(after, ChatFlow.Value(answer, ChoiceKind.More, ButtonValue), MessageKind.Button);
        var byButton = Assert.IsType<Question.WhoSaid>(_queries.Last);

        Assert.Equal(("a ceasefire that holds for more than a week", 2), (byWord.Topic, byWord.Filters.Page));
        Assert.Equal((byWord.Topic, 2), (byButton.Topic, byButton.Filters.Page));
        Assert.StartsWith("#", ChatFlow.Value(answer, ChoiceKind.More, ButtonValue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_memory_nothing_is_written_and_nothing_outlives_the_process()
    {
        await using (var before = Product(inMemory: true))
            await SaysAsync(before, "/who-said ceasefire");
        await using var after = Product(inMemory: true);

        Assert.Equal(MessageOutcome.Refused, (await SaysAsync(after, "more")).Outcome);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_costs_one_line_in_the_log_and_no_answer()
    {
        var errors = new StringWriter();
        var file = _folder.Write("file", "");
        await using var product = Product(data: file, errors: errors);

        var first = await SaysAsync(product, "/who-said ceasefire limit:1");
        var second = await SaysAsync(product, "more");

        Assert.Equal((MessageOutcome.Answered, MessageOutcome.Answered), (first.Outcome, second.Outcome));
        Assert.Equal(2, _queries.Last.Filters.Page);
        Assert.Single(errors.ToString().Split('\n'), line => line.Contains("in memory only", StringComparison.Ordinal));
    }

    private ServiceProvider Product(bool inMemory = false, string? data = null, TextWriter? errors = null)
    {
        var settings = new LaunchSettings(
            new Dictionary<string, string?> { ["Coverage:DataDirectory"] = data ?? _folder.Path, ["Coverage:InMemory"] = inMemory ? "true" : "false" }, Verbose: false);
        var configuration = BotConfiguration.Load(settings);
        return new ServiceCollection()
            .AddLogging(logging => logging.AddBotLog(configuration, settings, errors ?? TextWriter.Null))
            .AddBot(configuration)
            .AddSingleton<IQueryService>(_queries)
            .BuildServiceProvider();
    }

    private static async Task<OutgoingMessage> SaysAsync(ServiceProvider product, string text, MessageKind kind = MessageKind.Command)
    {
        var message = new IncomingMessage { Platform = "test", Id = text, Kind = kind, Place = "C1", User = "U1", Text = text };
        var answer = await product.GetRequiredService<IMessageHandler>().HandleAsync(message, MessageLimits.Roomy, CancellationToken.None);
        await ChatFlow.SendAsync(product, answer, ButtonValue);
        return answer;
    }
}
