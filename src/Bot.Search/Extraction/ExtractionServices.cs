using Bot.Search.Extraction.Speakers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Extraction;

internal static class ExtractionServices
{
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services
        .AddSingleton<ISpeakerResolver, MentionNames>()
        .AddSingleton<IArticleExtractor, ArticleExtractor>()
        .AddSingleton<ExtractLines>();
}
