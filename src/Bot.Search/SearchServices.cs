using Bot.Search.Extraction;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Search.Reading;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search;

/// <summary>The only public way to build the rooms of this library.</summary>
public static class SearchServices
{
    /// <summary>
    /// Registers reading, extraction, storing, indexing, ingestion and querying. The caller binds the options of each room and
    /// supplies a <see cref="TimeProvider"/> and logging.
    /// </summary>
    public static IServiceCollection AddBotSearch(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddReading()
            .AddExtraction()
            .AddStoring()
            .AddIndexing()
            .AddIngestion()
            .AddQuerying();
    }
}
