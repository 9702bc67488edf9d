using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Units;
using Bot.Search.Indexing.Utterances;

namespace Bot.Search.Indexing.Postings;

/// <summary>Makes what a segment needs from a stored article.</summary>
internal sealed class SegmentArticles(ITermAnalyzer analyzer)
{
    private readonly ArticleAnalyzer _articles = new(analyzer);
    private readonly PieceSketch _pieces = new(analyzer);

    /// <param name="row">Where it is stored.</param>
    /// <param name="extracted">Article and extraction.</param>
    /// <param name="origin">Group of copies.</param>
    /// <param name="removed">Whether it is an older version.</param>
    /// <param name="utterances">Group of each stored piece by ordinal, and of sentences where it is known; of an older version only what stands here is searched.</param>
    public SegmentArticle Make(
        long row,
        ExtractedArticle extracted,
        long origin,
        bool removed,
        IReadOnlyDictionary<int, long> utterances)
    {
        var drafts = UnitBuilder.Build(extracted);
        var searched = removed ? drafts.Where(draft => utterances.ContainsKey(draft.Ordinal)).ToList() : drafts;
        var terms = _articles.Analyze(extracted, searched);
        return new SegmentArticle
        {
            Row = row,
            Article = extracted.Article,
            Quotes = extracted.Quotes.Count,
            Origin = origin,
            Removed = removed,
            Terms = terms,
            Units = terms.Units.Select(unit => new SegmentUnit(unit, UtteranceOf(extracted, unit.Draft, utterances))).ToList(),
        };
    }

    private long UtteranceOf(ExtractedArticle extracted, UnitDraft draft, IReadOnlyDictionary<int, long> utterances) =>
        utterances.TryGetValue(draft.Ordinal, out var utterance)
            ? utterance
            : _pieces.SentenceGroup(extracted.Article.Text, draft.Span);
}
