using Bot.Search.Reading.Feeds;
using Bot.Search.Reading.Html;
using Bot.Search.Reading.Mail;
using Bot.Search.Reading.Pdf;
using Bot.Search.Reading.Subtitles;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Reading;

/// <summary>Registers this room.</summary>
internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<IArticleReader, JsonArticleReader>()
        .AddSingleton<PdfReader>()
        .AddSingleton<IArticleReader>(provider => provider.GetRequiredService<PdfReader>())
        .AddSingleton<IArticleReader, SubtitleReader>()
        .AddSingleton<IArticleReader, MailReader>()
        .AddSingleton<IArticleReader, HtmlReader>()
        .AddSingleton<FeedReader>()
        .AddSingleton<IArticleReader>(provider => provider.GetRequiredService<FeedReader>())
        .AddSingleton<IArticleReader, MarkdownReader>()
        .AddSingleton<IArticleReader, PlainTextReader>() // takes anything, so it stays last
        .AddSingleton<ArticleReaders>();
}
