using System.Globalization;
using Bot.Adapters;
using Bot.Adapters.Messaging;
using Bot.Search;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Testing.Newsrooms;

/// <summary>A newsroom's coverage behind a chat: the whole path from article files to messages.</summary>
public sealed class NewsroomChat : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TempFolder _data = new();
    private int _messages;

    private NewsroomChat(DateOnly today, Nearness widest)
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddOptions();
        services.AddBotSearch().AddBotAdapters();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero)));
        services.Configure<QueryOptions>(options => options.WidestWords = widest);
        services.Configure<StoreOptions>(options => options.DataDirectory = _data.Path);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Reads the newsroom's articles as any others.</summary>
    public static Task<NewsroomChat> OpenAsync(Newsroom newsroom, CancellationToken cancellationToken) =>
        OpenAsync(newsroom, Nearness.NearWords, cancellationToken);

    /// <summary>As the other, with words left out that are farther from those of a question than <paramref name="widest"/>.</summary>
    public static async Task<NewsroomChat> OpenAsync(Newsroom newsroom, Nearness widest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        var chat = new NewsroomChat(newsroom.Today, widest);
        var report = await chat._services.GetRequiredService<IIngestService>().IngestAsync([newsroom.Articles], null, cancellationToken);
        return report.Count(IngestOutcome.Failed) == 0
            ? chat
            : throw new InvalidDataException(string.Join("; ", report.Items.Select(item => item.Reason)));
    }

    /// <summary>The answer to the last of some messages of one conversation.</summary>
    public async Task<OutgoingMessage> SayAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var handler = _services.GetRequiredService<IMessageHandler>();
        var number = ++_messages;
        OutgoingMessage? last = null;
        foreach (var text in texts)
        {
            last = await handler.HandleAsync(
                new IncomingMessage
                {
                    Platform = "console",
                    Id = number.ToString(CultureInfo.InvariantCulture),
                    Kind = MessageKind.DirectMessage,
                    Place = $"place {number}",
                    User = "reader",
                    Text = text,
                },
                MessageLimits.Roomy,
                cancellationToken);
        }
        return last ?? throw new ArgumentException("Nothing is said.", nameof(texts));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }
}
