using System.Text;
using Bot.Search.Domain;
using Bot.Search.Reading;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Reading;

/// <summary>The readers as the product registers them, and what they give as text.</summary>
internal static class ReadingRig
{
    public static ArticleReaders Readers { get; } =
        new ServiceCollection().AddReading().BuildServiceProvider().GetRequiredService<ArticleReaders>();

    public static SourceDocument Fixture(string name) =>
        SeedDocuments.Document(name, File.ReadAllBytes(RepositoryRoot.File("tests", "Bot.Search.Tests", "Reading", "Fixtures", name)));

    public static SourceDocument Text(string content, string? mediaType = null) =>
        SeedDocuments.Document("given", Encoding.UTF8.GetBytes(content)) with { MediaType = mediaType };

    public static Article Single(SourceDocument document) => Assert.IsType<ReadResult.Read>(Assert.Single(Readers.Read(document))).Article;

    public static string Refusal(SourceDocument document) => Assert.IsType<ReadResult.Failed>(Assert.Single(Readers.Read(document))).Failure.Reason;

    public static string Show(IEnumerable<ReadResult> results) => string.Join("\n----\n", results.Select(Show)) + "\n";

    private static string Show(ReadResult result) => result switch
    {
        ReadResult.Read { Article: var article } =>
            $"title: {article.Title}\noutlet: {article.Outlet}\nurl: {article.Url}\npublished: {article.Published}\nbyline: {article.Byline}\n" +
            $"boilerplate: {string.Join(" ¦ ", article.Boilerplate.Select(span => span.In(article.Text)))}\n\n{article.Text}",
        ReadResult.Linked linked => $"linked: {linked.Page} title: {linked.Details.Title} published: {linked.Details.Published} byline: {linked.Details.Byline}",
        ReadResult.Failed failed => $"failed: {failed.Failure.Location}: {failed.Failure.Reason}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
