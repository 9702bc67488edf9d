using Bot.Search.Extraction.Model;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Tagging;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Extraction;

internal static class ExtractionServices
{
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services
        .AddSingleton<ISpeakerResolver, ArticleSpeakers>()
        .AddSingleton(_ => new Lazy<QuoteModel>(ModelFile.ReadBuiltIn))
        .AddSingleton<ArticleExtractor>()
        .AddSingleton<IArticleExtractor>(provider => provider.GetRequiredService<ArticleExtractor>())
        .AddSingleton<IQuoteExplainer>(provider => provider.GetRequiredService<ArticleExtractor>())
        .AddSingleton(provider => new ExtractLines(
            provider.GetRequiredService<IArticleExtractor>(), provider.GetRequiredService<IQuoteExplainer>()));
}
