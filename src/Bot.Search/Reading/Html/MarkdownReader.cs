using System.Buffers;
using Markdig;

namespace Bot.Search.Reading.Html;

/// <summary>Markdown (CommonMark), with front matter: rendered, and read like a page that is all article.</summary>
internal sealed class MarkdownReader : IArticleReader
{
    /// <summary>Matching marks of emphasis and links takes time that grows with the square of their number in one paragraph.</summary>
    private const int MaxMarks = 2_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`~<!|");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public bool Accepts(string mediaType) => mediaType is "text/markdown" or "text/x-markdown";

    public bool Recognises(ReadOnlySpan<byte> opening) => false;

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        var (source, reason) = TextDecoder.Decode(document.Bytes.Span, document.Charset);
        if (source is null)
            return [ReadResult.Fail(document, reason!)];
        var front = FrontMatter.Read(source);
        if (Render(source[(front.Span?.End ?? 0)..]) is not { } blocks)
            return [ReadResult.Fail(document, "Its Markdown is nested too deeply or has too many marks in one paragraph. Give plain text instead.")];
        var details = document.Details.From("beside the file").Or(front.Details.From("front matter"));
        var heading = blocks.FirstOrDefault(block => block.Heading).Text;
        if (heading is not null && (details.Title is null || heading == details.Title) && blocks[0].Text == heading)
        {
            details = details with { Title = heading };
            blocks = [.. blocks.Skip(1)];
        }
        var article = ArticleMaker.Make(document, details, string.Join("\n\n", blocks.Select(block => block.Text)));
        return front.BadDate is { } bad ? [article, ReadResult.NoDate(document, bad)] : [article];
    }

    private static IReadOnlyList<TextBlock>? Render(string source)
    {
        if (HasTooManyMarks(source))
            return null;
        try
        {
            using var page = HtmlPage.Parse(Markdown.ToHtml(source, Pipeline));
            return page?.Document.Body is { } body ? BlockText.Of(body) : null;
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit.
            return null;
        }
    }

    private static bool HasTooManyMarks(string source)
    {
        var marks = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                marks = 0;
            for (var rest = line; rest.IndexOfAny(Marks) is >= 0 and var at; rest = rest[(at + 1)..])
                marks++;
            if (marks > MaxMarks)
                return true;
        }
        return false;
    }
}
