using System.Runtime.InteropServices;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Storing;

namespace Bot.Search.Indexing.Passages;

/// <summary>
/// Gives an article's passages their terms: each term once, with the nearest place that holds it. Stop terms count inside
/// the words only, where phrases need them.
/// </summary>
internal sealed class ArticleAnalyzer(ITermAnalyzer analyzer)
{
    /// <summary>Words on either side of a sentence that count as its paragraph at most; printed paragraphs are far shorter.</summary>
    private const int FarthestWords = 1_000;

    public ArticleTerms Analyze(ExtractedArticle extracted, IReadOnlyList<PassageDraft> drafts)
    {
        var numbers = new TermNumbers(analyzer);
        var title = numbers.Read(extracted.Article.Title);
        var text = numbers.Read(extracted.Article.Text);
        int[] sequence = [.. title.Sequence, .. text.Sequence];
        var passages = new List<PassageTerms>(drafts.Count);
        var collector = new Collector(numbers, title, text, title.Sequence.Count);
        foreach (var draft in drafts)
            passages.Add(collector.Collect(draft, RoleTerms(draft.Speaker?.Role)));
        return new ArticleTerms(numbers.Terms, numbers.Words, sequence, title.Sequence.Count, passages);
    }

    private List<string> RoleTerms(string? role) => role is null
        ? []
        : analyzer.Analyze(role).Where(token => !analyzer.IsStopTerm(token.Term)).Select(token => token.Term).Distinct().ToList();

    private sealed class Collector(TermNumbers numbers, ReadText title, ReadText text, int offset)
    {
        private readonly HashSet<int> _headline = title.Distinct(numbers.IsStop);
        private readonly Dictionary<int, byte> _found = [];
        private readonly Dictionary<int, int> _counts = [];

        public PassageTerms Collect(PassageDraft draft, List<string> roleTerms)
        {
            _found.Clear();
            var words = text.RangeOf(draft.Span);
            var context = text.RangeOf(draft.Context);
            var paragraph = Near(text.RangeOf(draft.Paragraph), context);
            Add(MatchPlace.Words, words, default);
            if (draft.Quote is not null)
            {
                Add(MatchPlace.Sentence, context, words);
                Add(MatchPlace.Paragraph, paragraph, context);
                foreach (var term in _headline)
                    _found.TryAdd(term, Impact.CodeOf(MatchPlace.Headline, 1, false));
            }
            var postings = _found.Select(pair => new PassagePosting(pair.Key, pair.Value)).ToArray();
            return new PassageTerms(draft, Shift(words), Shift(context), Shift(paragraph), postings, roleTerms);
        }

        private void Add(MatchPlace field, TokenRange range, TokenRange without)
        {
            _counts.Clear();
            foreach (var (term, position) in text.TermsIn(range))
            {
                if (position >= without.Start && position < without.End)
                    continue;
                if (field == MatchPlace.Words || !numbers.IsStop(term))
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _)++;
            }
            foreach (var (term, count) in _counts)
                _found.TryAdd(term, Impact.CodeOf(field, count, _headline.Contains(term)));
        }

        /// <summary>A text without paragraphs is one for all its quotes, and each would index the whole of it.</summary>
        private static TokenRange Near(TokenRange paragraph, TokenRange context) => new(
            Math.Max(paragraph.Start, context.Start - FarthestWords), Math.Min(paragraph.End, context.End + FarthestWords));

        private TokenRange Shift(TokenRange range) => new(range.Start + offset, range.End + offset);
    }
}
