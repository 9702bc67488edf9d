using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>Plain text, with front matter or with details from beside the file. Whatever no other reader knows is taken for it.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    public bool Accepts(string mediaType) => mediaType is "text/plain";

    public bool Recognises(ReadOnlySpan<byte> opening) => true;

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        var (text, reason) = TextDecoder.Decode(document.Bytes.Span, document.Charset);
        if (text is null)
            return [ReadResult.Fail(document, reason!)];
        var front = FrontMatter.Read(text);
        IReadOnlyList<TextSpan> marked = front.Span is { } span ? [span] : [];
        var article = ArticleMaker.Make(document, document.Details.From("beside the file").Or(front.Details.From("front matter")), text, marked);
        return front.BadDate is { } bad ? [article, ReadResult.NoDate(document, bad)] : [article];
    }
}
