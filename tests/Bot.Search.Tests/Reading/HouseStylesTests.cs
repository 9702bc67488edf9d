using System.Text.Json;
using Bot.Search.Domain;
using Bot.Search.Reading;
using Bot.Testing;

namespace Bot.Search.Tests.Reading;

/// <summary>
/// Pages and feeds as publishing systems write them: WordPress, Drupal, Arc, Next.js, AMP, Blogger, Ghost, tables of 2004, outlets of other
/// languages, live pages, walls, podcasts. What each must give stands in <c>expected.jsonl</c> beside them; "*" is whatever it is.
/// </summary>
public sealed class HouseStylesTests
{
    private const string Any = "*";

    private static readonly Dictionary<string, JsonElement> Expected = File.ReadLines(RepositoryRoot.File("tests", "Bot.Search.Tests", "Reading", "Fixtures", "houses", "expected.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(row => row.GetProperty("file").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Files() => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_read_as_people_read_it(string file)
    {
        var row = Expected[file];
        var address = Text(row, "address");
        var document = ReadingRig.Fixture($"houses/{file}") with { MediaType = Text(row, "type") ?? "text/html", Address = address is null ? null : new Uri(address) };

        var results = ReadingRig.Readers.Read(document);

        if (Text(row, "refused") is { } reason)
            Assert.Contains(reason, Assert.IsType<ReadResult.Failed>(Assert.Single(results)).Failure.Reason, StringComparison.Ordinal);
        else if (row.TryGetProperty("entries", out var entries))
            CheckEntries([.. entries.EnumerateArray()], results);
        else
            CheckPage(row, Assert.IsType<ReadResult.Read>(Assert.Single(results)).Article);
    }

    private static void CheckPage(JsonElement row, Article article)
    {
        Assert.Equal((Text(row, "title"), Text(row, "author"), Text(row, "date")), (article.Title, article.Byline, article.Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        AssertIs(Text(row, "outlet"), article.Outlet);
        var reporting = Reporting(article);
        Assert.All(Texts(row, "has"), words => Assert.Contains(words, reporting, StringComparison.Ordinal));
        Assert.All(Texts(row, "hasNot"), words => Assert.DoesNotContain(words, reporting, StringComparison.Ordinal));
        Assert.All(Texts(row, "once"), words => Assert.Equal(2, reporting.Split(words).Length));
    }

    /// <summary>Kind, title, outlet, author, beginning of the date, address, beginning of the text.</summary>
    private static void CheckEntries(JsonElement[] entries, IReadOnlyList<ReadResult> results)
    {
        Assert.Equal(entries.Length, results.Count);
        foreach (var (entry, result) in entries.Zip(results))
        {
            var got = result switch
            {
                ReadResult.Read { Article: var article } => new[] { "read", article.Title, article.Outlet, article.Byline, article.Published?.ToString(), article.Url?.AbsoluteUri, Reporting(article).TrimStart() },
                ReadResult.Linked linked => ["linked", linked.Details.Title, linked.Details.Outlet, linked.Details.Byline, linked.Details.Published?.ToString(), linked.Page.AbsoluteUri, linked.Summary?.Text],
                _ => ["failed", null, null, null, null, null, null],
            };
            var wanted = entry.EnumerateArray().Select(value => value.GetString()).ToArray();
            for (var field = 0; field < 4; field++)
                AssertIs(wanted[field], got[field]);
            AssertIs(wanted[4] is null or Any ? wanted[4] : wanted[4] + Any, got[4]);
            AssertIs(wanted[5], got[5]);
            AssertIs(wanted[6] is null or Any ? wanted[6] : wanted[6] + Any, got[6]);
        }
    }

    private static void AssertIs(string? wanted, string? got)
    {
        if (wanted is [.. var beginning, '*'])
            Assert.StartsWith(beginning, got ?? "", StringComparison.Ordinal);
        else
            Assert.Equal(wanted, got);
    }

    /// <summary>The text without what is no reporting.</summary>
    private static string Reporting(Article article) =>
        article.Boilerplate.Reverse().Aggregate(article.Text, (text, span) => text[..span.Start] + "\n\n" + text[span.End..]);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement row, string name) => row.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(value => value.GetString()!) : [];
}
