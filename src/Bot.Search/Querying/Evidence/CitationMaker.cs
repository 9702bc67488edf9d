using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Search.Querying.Evidence;

/// <summary>Cites a unit: outlet, date, exact words with offsets, and a link that lands on them.</summary>
internal sealed class CitationMaker(IOptions<QueryOptions> options)
{
    /// <summary>Cites the unit's own words.</summary>
    public Citation Cite(Passage unit) => Cite(unit, [unit.Span]);

    /// <summary>Cites all pieces of the unit's quote together.</summary>
    public Citation CiteWhole(Passage unit) => Cite(unit, unit.Quote?.Pieces ?? [unit.Span]);

    private Citation Cite(Passage unit, IReadOnlyList<TextSpan> pieces)
    {
        var article = unit.Article;
        var whole = new TextSpan(pieces[0].Start, pieces[^1].End);
        return new Citation
        {
            ArticleId = article.Id,
            Version = article.Version,
            QuoteOrdinal = unit.Quote?.Ordinal,
            Outlet = article.Outlet,
            Title = article.Title,
            Url = article.Url,
            DeepLink = DeepLink.To(article, whole),
            ProofLink = ProofLink(unit),
            Published = article.Published,
            Byline = article.Byline,
            Wording = string.Join(" … ", pieces.Select(piece => piece.In(article.Text))),
            Start = whole.Start,
            End = whole.End,
            Pieces = pieces,
            Context = unit.Context.In(article.Text),
            SpeakerAsWritten = unit.Quote?.Attribution.Mention?.Text,
            At = Landmark.At(article.Landmarks, whole.Start),
            RemovedBy = unit.RemovedBy,
        };
    }

    /// <summary>The page of the version that the words stand in: quotes are numbered anew with every edit.</summary>
    private string? ProofLink(Passage unit)
    {
        if (options.Value.PublicBaseUrl is not { } address)
            return null;
        var page = string.Create(CultureInfo.InvariantCulture, $"{address.AbsoluteUri.TrimEnd('/')}/articles/{unit.Article.Id}?version={unit.Article.Version}");
        return unit.Quote is { } quote ? string.Create(CultureInfo.InvariantCulture, $"{page}#quote-{quote.Ordinal + 1}") : page;
    }
}
