using Bot.Search.Extraction.Model;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Extraction;

internal static class ExtractionServices
{
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services
        .AddSingleton<ISpeakerResolver, ArticleSpeakers>()
        .AddSingleton(_ => ModelFile.ReadBuiltIn())
        .AddSingleton<IArticleExtractor, ArticleExtractor>()
        .AddSingleton<ExtractLines>();
}
