using Bot.Search.Domain;
using Bot.Search.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Search.Querying.Evidence;

/// <summary>Cites a unit: outlet, date, exact words with offsets, and a link that lands on them.</summary>
internal sealed class CitationMaker(IOptions<QueryOptions> options)
{
    public Citation Cite(IndexUnit unit)
    {
        var article = unit.Article;
        return new Citation
        {
            ArticleId = article.Id,
            Version = article.Version,
            QuoteOrdinal = unit.Quote?.Ordinal,
            Outlet = article.Outlet,
            Title = article.Title,
            Url = article.Url,
            DeepLink = DeepLink.To(article.Url, article.Text, unit.Span),
            ProofLink = ProofLink(article.Id, unit.Quote?.Ordinal),
            Published = article.Published,
            Byline = article.Byline,
            Wording = unit.Text,
            Start = unit.Span.Start,
            End = unit.Span.End,
            Pieces = [unit.Span],
            Context = unit.Context.In(article.Text),
            SpeakerAsWritten = unit.Quote?.Attribution.Mention?.Text,
            RemovedBy = unit.RemovedBy,
        };
    }

    private string? ProofLink(ArticleId article, int? quote)
    {
        if (options.Value.PublicBaseUrl is not { } address)
            return null;
        var page = $"{address.AbsoluteUri.TrimEnd('/')}/articles/{article}";
        return quote is null ? page : $"{page}#q{quote}";
    }
}
