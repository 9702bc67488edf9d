using System.Buffers;
using Markdig;

namespace Bot.Search.Reading.Html;

/// <summary>Markdown (CommonMark), with front matter: rendered, and read like a page that is all article.</summary>
internal sealed class MarkdownReader : IArticleReader
{
    /// <summary>Matching marks of emphasis and links takes time that grows with the square of their number in one paragraph.</summary>
    private const int MaxMarks = 2_000;

    /// <summary>People nest five deep.</summary>
    private const int MaxNesting = 50;

    /// <summary>Paragraphs, entries of lists, lines of tables; a book has ten thousand.</summary>
    private const int MaxBlocks = 30_000;

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
            return [ReadResult.Fail(document, "Its Markdown is nested too deeply, or has too many parts, or too many marks in one paragraph. Give plain text instead.")];
        var details = document.Details.From("beside the file").Or(front.Details.From("front matter"));
        var heading = blocks.FirstOrDefault(block => block.Heading).Text;
        if (heading is not null && (details.Title is null || heading == details.Title) && blocks[0].Text == heading && !blocks.Skip(1).Any(block => block.Text == heading))
        {
            details = details with { Title = heading };
            blocks = [.. blocks.Skip(1)];
        }
        var article = ArticleMaker.Make(document, details, string.Join("\n\n", blocks.Select(block => block.Text)));
        return front.BadDate is { } bad ? [article, ReadResult.NoDate(document, bad)] : [article];
    }

    private static IReadOnlyList<TextBlock>? Render(string source)
    {
        if (IsNestedTooDeeply(source) || HasTooManyMarks(source) || HasTooManyBlocks(source))
            return null;
        try
        {
            using var page = HtmlPage.Parse(Markdown.ToHtml(source, Pipeline));
            return page?.Document.Body is { } body ? Clutter.BlocksOf(body) : null;
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit.
            return null;
        }
    }

    /// <summary>Quotations and lists in each other: the parser tries every level again for each line, long before it refuses.</summary>
    private static bool IsNestedTooDeeply(string source)
    {
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var levels = 0;
            var blanks = 0;
            foreach (var letter in line)
            {
                if (letter is '>' or '-' or '+' or '*' or '.' or ')')
                    levels++;
                else if (letter is ' ' or '\t')
                    blanks += letter == '\t' ? 4 : 1;
                else if (!char.IsAsciiDigit(letter))
                    break;
            }
            // A rule of a hundred dashes is one mark without blanks.
            if (levels > MaxNesting && blanks > 0 && line.IndexOfAnyExcept("-*_ \t") >= 0 || blanks > MaxNesting * 4 || line.Length - line.TrimStart('>').Length > MaxNesting)
                return true;
        }
        return false;
    }

    /// <summary>Each block is a tree of its own to the parser: a line of three letters costs a kilobyte.</summary>
    private static bool HasTooManyBlocks(string source)
    {
        var blocks = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var opens = line.TrimStart() is [var first, ..] ? first is '-' or '+' or '*' or '>' or '#' or '|' or '`' or '~' || char.IsAsciiDigit(first) : true;
            if (opens && ++blocks > MaxBlocks)
                return true;
        }
        return false;
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
