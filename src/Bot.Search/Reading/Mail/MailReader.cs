using System.Text;
using System.Text.RegularExpressions;
using Bot.Search.Reading.Pdf;
using MimeKit;

namespace Bot.Search.Reading.Mail;

/// <summary>
/// A saved message (RFC 5322, MIME) or newsletter. Its own text is an article, and so are messages and documents that hang on it: a
/// press release is often the attachment. What is encrypted, or holds nothing but pictures, is refused with a sentence.
/// </summary>
internal sealed class MailReader(PdfReader documents) : IArticleReader
{
    private const int MaxParts = 400;
    private const int MaxNesting = 20;
    private const int MaxArticles = 60;

    /// <summary>Letters; a note that only sends something on has fewer.</summary>
    private const int ShortNote = 80;

    private const string Damaged = "It is no e-mail message, or a damaged one. Save the message again as .eml.";
    private const string TooMany = "It has more parts, or more lines in its header, than any message. Save the text that matters and give that.";
    private const string Encrypted = "The message is encrypted. Open it in a mail program, save its text and give that.";
    private const string Empty = "The message holds no text. If it shows a picture of a text, type the words and give those.";

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxNesting, MaxAddressGroupDepth = 3, RespectContentLength = false };

    public bool Accepts(string mediaType) => mediaType is "message/rfc822" or "message/global";

    public bool Recognises(ReadOnlySpan<byte> opening) => Head.Match(Encoding.Latin1.GetString(opening)) is { Success: true } match && Certain.IsMatch(match.Value);

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        if (MailBounds.Within(document.Bytes) is not { } bounded)
            return [ReadResult.Fail(document, TooMany)];
        if (Load(bounded) is not { } message)
            return [ReadResult.Fail(document, Damaged)];
        using (message)
        {
            var results = new List<ReadResult>();
            var parts = 0;
            Read(message, document, results, ref parts);
            return results.Count > 0 ? results : [ReadResult.Fail(document, IsEncrypted(message) ? Encrypted : Empty)];
        }
    }

    private void Read(MimeMessage message, SourceDocument document, List<ReadResult> results, ref int parts)
    {
        var found = MailParts.Of(message, MaxParts - parts);
        parts += found.Count;
        var (text, reason) = MailText.Of(found);
        var letters = text?.Text.Count(char.IsLetter) ?? 0;
        var carried = found.Messages.Count + found.Documents.Count;
        if (text is not null && (carried == 0 || letters >= ShortNote))
        {
            var (words, original) = Forwarded.Of(text, message, document.FetchedAt) ?? (text, SourceDetails.None);
            results.Add(ArticleMaker.Make(document, document.Details.From("beside the file").Or(original).Or(MailDetails.Of(message, document.FetchedAt)), words));
        }
        else if (reason is not null && carried == 0)
            results.Add(ReadResult.Fail(document, reason));
        foreach (var inner in found.Messages.Where(_ => results.Count < MaxArticles))
            Read(inner, document with { Location = $"{document.Location}/{Name(inner.Subject, "message")}", Details = SourceDetails.None }, results, ref parts);
        foreach (var part in found.Documents.Where(_ => results.Count < MaxArticles))
        {
            var details = MailDetails.Of(message, document.FetchedAt) with { Title = null };
            var bytes = MailParts.Content(part);
            var attached = document with { Location = $"{document.Location}/{Name(part.FileName, "document.pdf")}", Bytes = bytes, Details = SourceDetails.None, Fallback = details };
            results.AddRange(documents.Read(attached));
        }
    }

    private static MimeMessage? Load(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var stream = new MemoryStream(bytes.ToArray(), writable: false);
            var format = bytes.Span.StartsWith("From "u8) ? MimeFormat.Mbox : MimeFormat.Entity;
            var parser = new MimeParser(Options, stream, format, persistent: true);
            var message = parser.ParseMessage();
            return message.Headers.Count > 0 ? message : null;
        }
        catch (Exception fault) when (fault is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            // MimeKit's ways of saying that the bytes are no message.
            return null;
        }
    }

    private static bool IsEncrypted(MimeMessage message) => message.Body is { } body &&
        (body.ContentType.IsMimeType("multipart", "encrypted") || body.ContentType.IsMimeType("application", "pkcs7-mime") || body.ContentType.IsMimeType("application", "x-pkcs7-mime"));

    private static string Name(string? given, string other) => given is { Length: > 0 } ? given.Replace('/', '-') : other;

    /// <summary>Three header fields or more, one after the other.</summary>
    private static readonly Regex Head = new(@"\A(?:From [^\n]+\n)?(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}", RegexOptions.CultureInvariant);

    /// <summary>Fields that only messages have: what somebody writes over a text has others.</summary>
    private static readonly Regex Certain = new(@"^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);
}
