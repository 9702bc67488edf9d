using Bot.Adapters.Commands;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Host.Pages;
using Bot.Host.Workers;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>The product as a server: platforms, workers and pages around the same core.</summary>
internal static class ServerComposition
{
    public static WebApplication Build(LaunchSettings settings, TextWriter errors)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = Directory.GetCurrentDirectory() });
        var configuration = BotConfiguration.Load(settings);
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        builder.Logging.AddBotLog(configuration, settings, errors);
        if (!settings.Verbose)
            builder.Logging.AddFilter("Bot", LogLevel.Information);
        // Whoever asks for health hears what is wrong; the same line with every probe would drown the log.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Services.AddBot(configuration);
        builder.Services.Configure<IndexingOptions>(indexing => indexing.AnswerMeanwhile = true);
        builder.Services.AddSingleton<TransportStates>();
        builder.Services.AddSingleton<IStatusSource, TransportStatus>();
        builder.Services.AddSlackInstalling(configuration);
        builder.Services.AddFrontDoor();
        builder.Services.AddPages();
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(configuration);
        builder.Services.AddSingleton<FollowingLag>();
        builder.Services.AddSingleton<IntakeLoop>();
        builder.Services.AddSingleton<IntakeTurn>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.IsShared
            ? ActivatorUtilities.CreateInstance<LeaseTurn>(provider)
            : ActivatorUtilities.CreateInstance<FolderTurn>(provider));
        builder.Services.AddSingleton<IStatusSource, TurnStatus>();
        // First: the others ask it whose turn it is.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<IntakeTurn>());
        builder.Services.AddHostedService<TransportWorkers>();
        builder.Services.AddHostedService<IndexWorker>();
        builder.Services.AddHostedService<FeedWorker>();
        builder.Services.AddHostedService<FolderWorker>();
        builder.Services.AddHostedService<SharedIntakeWorker>();
        var app = builder.Build();
        OptionsReport.Validate(app.Services);
        foreach (var url in app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Addresses)
            app.Urls.Add(url);
        app.UseMiddleware<PlainFaults>();
        app.UseForwardedHeaders();
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<VisitorPage>() is not null, pages => pages.UseHostFiltering());
        app.UseRateLimiter();
        app.MapSlack();
        app.MapSlackInstalling();
        app.MapHealth();
        app.MapTelemetry();
        app.MapPages();
        return app;
    }
}
