using System.Security.Cryptography;
using System.Text;
using Bot.Search.Domain;

namespace Bot.Search.Tests.Indexing;

/// <summary>Writes small articles with quotes whose spans are right by construction.</summary>
internal sealed class ArticleMaker(string url, string outlet = "Daily", string? day = "2024-05-01", string title = "")
{
    private readonly StringBuilder _text = new();
    private readonly List<Sentence> _sentences = [];
    private readonly List<Quote> _quotes = [];
    private int _paragraph;

    public string Extractor { get; init; } = "x1";

    public int Version { get; init; } = 1;

    public DateTimeOffset IngestedAt { get; init; } = new(2024, 5, 2, 8, 0, 0, TimeSpan.Zero);

    public ArticleMaker Says(string sentence)
    {
        var start = _text.Length;
        _text.Append(sentence);
        _sentences.Add(new Sentence(_sentences.Count, _paragraph, new TextSpan(start, _text.Length)));
        _text.Append(' ');
        return this;
    }

    /// <summary>A sentence with a quote; an empty speaker is nobody.</summary>
    public ArticleMaker Quotes(string speaker, string words, string? role = null, QuoteKind kind = QuoteKind.Direct)
    {
        var start = _text.Length;
        _text.Append('“');
        var piece = new TextSpan(_text.Length, _text.Length + words.Length);
        _text.Append(words).Append(",” said ");
        var mention = new TextSpan(_text.Length, _text.Length + speaker.Length);
        _text.Append(speaker).Append('.');
        _sentences.Add(new Sentence(_sentences.Count, _paragraph, new TextSpan(start, _text.Length)));
        _text.Append(' ');
        var kindOfSpeaker = speaker.StartsWith("a ", StringComparison.Ordinal) ? SpeakerKind.Unnamed : SpeakerKind.Person;
        var attribution = speaker.Length == 0
            ? new Attribution(null, null, null, 0.2, "none")
            : new Attribution(new SpeakerMention(speaker, mention), new Speaker(speaker, role, null, kindOfSpeaker), null, 0.9, "cue");
        _quotes.Add(new Quote(_quotes.Count, kind, [piece], attribution));
        return this;
    }

    public ArticleMaker Paragraph()
    {
        _text.Append("\n\n");
        _paragraph++;
        return this;
    }

    public ExtractedArticle Make()
    {
        var text = _text.ToString();
        var article = new Article
        {
            Id = ArticleId.From(url),
            Version = Version,
            Outlet = outlet,
            Title = title,
            Url = new Uri(url),
            Published = PublishedAt.Parse(day),
            Byline = null,
            Text = text,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            IngestedAt = IngestedAt,
        };
        return new ExtractedArticle(article, _sentences, _quotes, Extractor);
    }
}
