using System.Runtime.InteropServices;
using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.Units;

/// <summary>
/// Gives an article's units their terms: each term once, with the nearest place that holds it. Stop terms count inside
/// the words only, where phrases need them.
/// </summary>
internal sealed class ArticleAnalyzer(ITermAnalyzer analyzer)
{
    public ArticleTerms Analyze(ExtractedArticle extracted, IReadOnlyList<UnitDraft> drafts)
    {
        var numbers = new TermNumbers(analyzer);
        var title = numbers.Read(extracted.Article.Title);
        var text = numbers.Read(extracted.Article.Text);
        int[] sequence = [.. title.Sequence, .. text.Sequence];
        var units = new List<UnitTerms>(drafts.Count);
        var collector = new Collector(numbers, title, text, title.Sequence.Count);
        foreach (var draft in drafts)
            units.Add(collector.Collect(draft));
        return new ArticleTerms(numbers.Terms, numbers.Words, sequence, title.Sequence.Count, units);
    }

    private sealed class Collector(TermNumbers numbers, ReadText title, ReadText text, int offset)
    {
        private readonly HashSet<int> _headline = title.Distinct(numbers.IsStop);
        private readonly Dictionary<int, byte> _found = [];
        private readonly Dictionary<int, int> _counts = [];

        public UnitTerms Collect(UnitDraft draft)
        {
            _found.Clear();
            var words = text.RangeOf(draft.Span);
            var context = text.RangeOf(draft.Context);
            var paragraph = text.RangeOf(draft.Paragraph);
            Add(MatchField.Words, words, default);
            if (draft.Quote is not null)
                AddAround(draft, words, context, paragraph);
            var postings = _found.Select(pair => new UnitPosting(pair.Key, pair.Value)).ToArray();
            return new UnitTerms(draft, Shift(words), Shift(context), Shift(paragraph), postings);
        }

        private void AddAround(UnitDraft draft, TokenRange words, TokenRange context, TokenRange paragraph)
        {
            Add(MatchField.Sentence, context, words);
            Add(MatchField.Paragraph, paragraph, context);
            foreach (var term in _headline)
                _found.TryAdd(term, Impact.Of(MatchField.Headline, 1, title.Sequence.Count, false));
            if (draft.Speaker is not { } speaker)
                return;
            if (draft.SpeakerKey is { } key)
                _found[numbers.NumberOf(SpecialTerms.Speaker(key))] = 0;
            foreach (var role in numbers.RoleTerms(speaker.Role))
                _found[role] = 0;
        }

        private void Add(MatchField field, TokenRange range, TokenRange without)
        {
            _counts.Clear();
            foreach (var (term, position) in text.TermsIn(range))
            {
                if (position >= without.Start && position < without.End)
                    continue;
                if (field == MatchField.Words || !numbers.IsStop(term))
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _)++;
            }
            foreach (var (term, count) in _counts)
                _found.TryAdd(term, Impact.Of(field, count, range.Length - without.Length, _headline.Contains(term)));
        }

        private TokenRange Shift(TokenRange range) => new(range.Start + offset, range.End + offset);
    }
}
