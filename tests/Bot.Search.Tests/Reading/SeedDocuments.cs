using Bot.Search.Domain;
using Bot.Search.Reading;
using Bot.Testing;

namespace Bot.Search.Tests.Reading;

/// <summary>The seed articles, read as the product reads them.</summary>
internal static class SeedDocuments
{
    public static readonly DateTimeOffset Fetched = new(2022, 3, 18, 8, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Article> ReadAll()
    {
        var (file, _) = SourcesFile.Parse(File.ReadAllBytes(RepositoryRoot.File("seeds", SourcesFile.FileName)));
        return [.. file!.Entries.Select(entry => Read(entry.Key, entry.Value))];
    }

    public static SourceDocument Document(string name, byte[] bytes) => new(name, bytes, Fetched);

    private static Article Read(string name, SourceDetails details)
    {
        var document = Document(name, File.ReadAllBytes(RepositoryRoot.File("seeds", name))) with { Details = details };
        return ((ReadResult.Read)new PlainTextReader().Read(document).Single()).Article;
    }
}
