using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>Goes through a text once, from front to back, and knows at each place which quotes cover it.</summary>
internal sealed class QuoteSweep
{
    private readonly List<(TextSpan Span, int Quote)> _pieces;
    private readonly List<int> _edges;
    private readonly List<(TextSpan Span, int Quote)> _open = [];
    private int _next;

    public QuoteSweep(IReadOnlyList<PageQuote> quotes)
    {
        _pieces = [.. quotes.SelectMany((quote, index) => quote.Pieces.Where(piece => piece.Length > 0).Select(piece => (piece, index))).OrderBy(pair => pair.piece)];
        _edges = [.. _pieces.SelectMany(pair => new[] { pair.Span.Start, pair.Span.End }).Distinct().Order()];
    }

    /// <summary>A line cut at every edge of a quote.</summary>
    public IEnumerable<TextSpan> Parts(TextSpan line)
    {
        var found = _edges.BinarySearch(line.Start + 1);
        var start = line.Start;
        for (var edge = found < 0 ? ~found : found; edge < _edges.Count && _edges[edge] < line.End; edge++)
        {
            yield return new TextSpan(start, _edges[edge]);
            start = _edges[edge];
        }
        yield return new TextSpan(start, line.End);
    }

    /// <summary>Indexes of the quotes that hold a part, ascending; no part may begin before an earlier one did.</summary>
    public IReadOnlyList<int> Covering(TextSpan part)
    {
        _open.RemoveAll(piece => piece.Span.End <= part.Start);
        for (; _next < _pieces.Count && _pieces[_next].Span.Start <= part.Start; _next++)
        {
            if (_pieces[_next].Span.End > part.Start)
                _open.Add(_pieces[_next]);
        }
        return [.. _open.Select(piece => piece.Quote).Distinct().Order()];
    }
}
