using System.CommandLine;
using Bot.Host.Composition;
using Bot.Host.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Cli;

/// <summary>What a verb works with: the composed product, made from configuration and the shared options.</summary>
internal sealed class VerbContext : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private VerbContext(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    /// <summary>Composes without reading or writing anything yet.</summary>
    /// <exception cref="Configuration.BadConfigurationException">A setting is wrong; every fault is named.</exception>
    public static VerbContext Open(ParseResult parsed, Surroundings surroundings) =>
        new(BotComposition.Build(SharedOptions.SettingsOf(parsed), surroundings.Errors));

    /// <summary>Composes and sees that there is something to ask: the first start reads the seeds.</summary>
    public static async Task<VerbContext> OpenFilledAsync(
        ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var context = Open(parsed, surroundings);
        await context.Get<FirstStart>().PrepareAsync(cancellationToken);
        return context;
    }

    /// <summary>For questions: the same, and the first ones after an update read again, some seconds each.</summary>
    public static async Task<VerbContext> OpenPreparedAsync(
        ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var context = await OpenFilledAsync(parsed, surroundings, cancellationToken);
        await context.Get<FirstStart>().RefreshSomeAsync(cancellationToken);
        return context;
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
