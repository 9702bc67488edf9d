using System.Globalization;
using Bot.Adapters;
using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>A chat with the real router and composer, without a platform: <c>await chat.Says("/who-said …")</c>.</summary>
public sealed class ChatFlow : IDisposable
{
    private readonly ServiceProvider _services;
    private int _messages;

    /// <param name="queries">Answers.</param>
    /// <param name="configure">Changes the settings of the chat.</param>
    /// <param name="ingest">The intake; null for none.</param>
    /// <param name="facts">What outlives this flow; null for nothing.</param>
    /// <param name="limits">What other copies count too; null for none.</param>
    public ChatFlow(IQueryService queries, Action<ChatOptions>? configure = null, IIngestService? ingest = null, IChatFacts? facts = null, ISharedLimits? limits = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Log);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(queries);
        services.AddSingleton(ingest ?? new NoIngest());
        if (facts is not null)
            services.AddSingleton(facts);
        if (limits is not null)
            services.AddSingleton(limits);
        services.AddBotAdapters();
        services.Configure<ChatOptions>(options => configure?.Invoke(options));
        _services = services.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public ListLog Log { get; } = new();

    /// <summary>The platform's room; set it before speaking.</summary>
    public MessageLimits Limits { get; init; } = MessageLimits.Roomy;

    /// <summary>Characters that the platform lets a button carry.</summary>
    public int ButtonValue { get; init; } = 12_000;

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    /// <summary>Somebody types a slash command, or whatever <paramref name="change"/> makes of it.</summary>
    public async Task<OutgoingMessage> Says(string text, Func<IncomingMessage, IncomingMessage>? change = null)
    {
        var message = new IncomingMessage
        {
            Platform = "test",
            Id = Interlocked.Increment(ref _messages).ToString(CultureInfo.InvariantCulture),
            Kind = MessageKind.Command,
            Workspace = "W1",
            Place = "C1",
            User = "U1",
            Text = text,
        };
        var answer = await Get<IMessageHandler>().HandleAsync(change?.Invoke(message) ?? message, Limits, CancellationToken.None);
        await SendAsync(_services, answer, ButtonValue);
        return answer;
    }

    /// <summary>Somebody presses a button of a message.</summary>
    public Task<OutgoingMessage> Presses(OutgoingMessage message, ChoiceKind kind, Func<IncomingMessage, IncomingMessage>? change = null)
    {
        return Says(Value(message, kind, ButtonValue), pressed => (change?.Invoke(pressed) ?? pressed) with { Kind = MessageKind.Button });
    }

    /// <summary>What a platform does with an answer before anybody can press its buttons.</summary>
    public static Task SendAsync(IServiceProvider services, OutgoingMessage answer, int buttonValue) =>
        services.GetRequiredService<ChoiceStore>().KeepAsync(answer, buttonValue, CancellationToken.None);

    /// <summary>What a button of the message carries where at most so many characters are allowed.</summary>
    public static string Value(OutgoingMessage message, ChoiceKind kind, int buttonValue) => Button(message, kind)?.Request is { } request
        ? ChoiceStore.ValueOf(request, buttonValue)
        : throw new ArgumentException($"There is no {kind} button.", nameof(kind));

    public static Choice? Button(OutgoingMessage message, ChoiceKind kind) =>
        message.Blocks.OfType<MessageBlock.Choices>().SelectMany(choices => choices.Items).FirstOrDefault(choice => choice.Kind == kind);

    /// <summary>The message as a pipe would show it.</summary>
    public static string Text(OutgoingMessage message) => new TerminalRenderer(TerminalStyle.Plain).Preview(message);

    public void Dispose() => _services.Dispose();
}
