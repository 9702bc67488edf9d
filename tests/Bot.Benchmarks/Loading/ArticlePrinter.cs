using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Search.Domain;

namespace Bot.Benchmarks.Loading;

/// <summary>Prints an article model, with sentences and quotes where they stand: what an extractor that never errs would find.</summary>
internal static class ArticlePrinter
{
    public const string ExtractorVersion = "generated";

    public static ExtractedArticle Print(ArticleModel model)
    {
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        var quotes = new List<Quote>();
        for (var paragraph = 0; paragraph < model.Paragraphs.Count; paragraph++)
        {
            foreach (var sentence in model.Paragraphs[paragraph])
            {
                var start = text.Length;
                Print(text, sentence, quotes);
                sentences.Add(new Sentence(sentences.Count, paragraph, new TextSpan(start, text.Length)));
                text.Append(' ');
            }
            text.Append("\n\n");
        }
        return new ExtractedArticle(ToArticle(model, text.ToString()), sentences, quotes, ExtractorVersion);
    }

    private static void Print(StringBuilder text, SentenceModel sentence, List<Quote> quotes)
    {
        if (sentence.Speaker is not { } rank)
        {
            text.AppendJoin(' ', sentence.Words).Append('.');
            return;
        }
        var (name, role) = (SpeakerModel.Name(rank), SpeakerModel.Role(rank));
        TextSpan piece, mention, roleSpan;
        if (sentence.Direct)
        {
            text.Append('“');
            piece = Append(text, string.Join(' ', sentence.Words));
            text.Append(",” said ");
            roleSpan = Append(text, role);
            text.Append(' ');
            mention = Append(text, name);
        }
        else
        {
            roleSpan = Append(text, role);
            text.Append(' ');
            mention = Append(text, name);
            text.Append(" said ");
            piece = Append(text, string.Join(' ', sentence.Words));
        }
        text.Append('.');
        var attribution = new Attribution(
            new SpeakerMention(name, mention), new Speaker(name, role, roleSpan, SpeakerKind.Person), null, 0.95, "generated");
        quotes.Add(new Quote(quotes.Count, sentence.Direct ? QuoteKind.Direct : QuoteKind.Indirect, [piece], attribution));
    }

    private static TextSpan Append(StringBuilder text, string part)
    {
        var start = text.Length;
        text.Append(part);
        return new TextSpan(start, text.Length);
    }

    private static Article ToArticle(ArticleModel model, string text)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"https://outlet{model.Outlet}.example/{model.Number}");
        return new Article
        {
            Id = ArticleId.From(url),
            Outlet = OutletName(model.Outlet),
            Title = model.Title,
            Url = new Uri(url),
            Published = PublishedAt.On(model.Day),
            Byline = null,
            Text = text,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            IngestedAt = new DateTimeOffset(model.Day, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1),
        };
    }

    public static string OutletName(int outlet) => string.Create(CultureInfo.InvariantCulture, $"Outlet {outlet}");
}
