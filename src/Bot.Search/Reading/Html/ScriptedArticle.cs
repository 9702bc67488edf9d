using System.Text.Json;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Reading.Boilerplate;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>The article of a page that shows its text by script only: its server puts the state of the application into the page as data.</summary>
/// <param name="Text">The paragraphs.</param>
/// <param name="Details">What the data around them state.</param>
internal sealed record ScriptedArticle(string Text, SourceDetails Details)
{
    private const string Place = "data of a script";
    private const int MinLetters = 140;
    private const int MinBlock = 60;
    private const int MaxTitle = 300;

    // Names that content systems give the fields of a story (WordPress, Drupal, Arc, Contentful, Sanity, Strapi, schema.org).
    private static readonly string[] Titles = ["headline", "headlines", "title"];
    private static readonly string[] Dates = ["datePublished", "publishedAt", "published_at", "publishedDate", "publishDate", "publish_date", "first_publish_date", "display_date", "pubDate", "published", "publicationDate", "date", "createdAt"];
    private static readonly string[] Authors = ["authors", "author", "byline", "bylines", "credits", "by", "writers", "contributors", "creator"];
    private static readonly string[] Names = ["name", "fullName", "displayName", "title"];

    /// <summary>The longest article in the data; null when they hold none.</summary>
    /// <param name="document">The page.</param>
    /// <param name="readAt">When it was read.</param>
    public static ScriptedArticle? Of(IHtmlDocument document, DateTimeOffset readAt) => ScriptData.Of(document)
        .Select(data => DataNode.Of(data).Body())
        .Where(path => path.Count > 0)
        .Select(path => new ScriptedArticle(TextOf(path[^1]), DetailsOf(path, readAt)))
        .Where(article => article.Text.Count(char.IsLetter) >= MinLetters)
        .MaxBy(article => article.Text.Length);

    private static string TextOf(DataNode body)
    {
        var names = body.Leaves().Where(leaf => leaf.IsProse).Select(leaf => leaf.Name).ToHashSet(StringComparer.Ordinal);
        var blocks = body.Text is null && body.Children.Count > 0 ? body.Children : [body];
        var texts = blocks.Select(block => PageText.Plain(string.Concat(block.Leaves().Where(leaf => names.Contains(leaf.Name)).Select(leaf => leaf.Text)))?.Trim() ?? "");
        return string.Join("\n\n", texts.Where(text => LineShape.EndsAsSentence(text) || text.Count(char.IsLetter) >= MinBlock));
    }

    /// <summary>Of the objects around the text the nearest that states something counts for it.</summary>
    private static SourceDetails DetailsOf(IReadOnlyList<DataNode> path, DateTimeOffset readAt)
    {
        var details = SourceDetails.None;
        foreach (var around in path.Reverse().Skip(1).Where(node => node.Kind == JsonValueKind.Object))
        {
            details = details.Or(new SourceDetails
            {
                Title = TitleOf(around),
                Published = around.Named(Dates).Select(date => PublishedDates.OfPage(PublishedAt.Parse(date.Text), readAt)).FirstOrDefault(date => date is not null),
                Byline = around.Named(Authors).Select(AuthorsIn).FirstOrDefault(names => names is not null),
            });
        }
        return details.From(Place);
    }

    private static string? TitleOf(DataNode story) => story.Named(Titles)
        .Select(one => one.Leaves().FirstOrDefault()?.Text)
        .FirstOrDefault(title => title?.Trim() is { Length: > 0 and < MaxTitle });

    private static string? AuthorsIn(DataNode field)
    {
        var people = field.Text is { } text ? [text] : field.Children.Count > 0 && field.Kind == JsonValueKind.Array
            ? field.Children.Select(one => one.Text ?? one.Named(Names).FirstOrDefault()?.Text)
            : [field.Named(Names).FirstOrDefault()?.Text];
        var names = people.Where(name => name is not null).Select(name => BylineText.Clean(name!)).OfType<string>().Distinct().ToList();
        return names.Count > 0 ? string.Join(", ", names) : field.Named(Authors).Select(AuthorsIn).FirstOrDefault(inner => inner is not null);
    }
}
