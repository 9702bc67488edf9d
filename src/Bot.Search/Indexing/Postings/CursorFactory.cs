using System.Diagnostics;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>Turns a query tree into cursors over one segment.</summary>
internal sealed class CursorFactory(Segment segment, ITermAnalyzer analyzer, Func<string, int> rarityOf)
{
    /// <summary>The query's cursor, narrowed to the filter's speakers.</summary>
    public Cursor Make(IndexQuery query, IndexFilter filter)
    {
        var cursor = Make(query);
        if (filter.Speakers is not { } speakers)
            return cursor;
        var lists = speakers.Distinct().Order().Select(key => TermOrNothing(SpecialTerms.Speaker(key), 0)).ToList();
        return new AllCursor([cursor, new FilterCursor(lists.Count == 0 ? new NoDocCursor() : new EitherCursor(lists))], []);
    }

    private Cursor Make(IndexQuery query) => query switch
    {
        IndexQuery.Term term => TermOrNothing(term.Value, rarityOf(term.Value)),
        IndexQuery.Phrase phrase => Sequence(phrase.Terms, null),
        IndexQuery.Near near => Sequence(near.Terms.Distinct().ToList(), near.Distance),
        IndexQuery.All all => MakeAll(all),
        IndexQuery.Any { Parts.Count: 0 } or IndexQuery.Either { Parts.Count: 0 } => new NoDocCursor(),
        IndexQuery.Any any => new AnyCursor(any.Parts.Select(Make).ToList()),
        IndexQuery.Either either => new EitherCursor(either.Parts.Select(Make).ToList()),
        IndexQuery.Without => throw new InvalidOperationException("Without stands among the parts of an All only."),
        _ => throw new UnreachableException(),
    };

    private AllCursor MakeAll(IndexQuery.All all)
    {
        var parts = all.Parts.Where(part => part is not IndexQuery.Without).Select(Make).ToList();
        if (parts.Count == 0)
            parts.Add(new EveryDocCursor(segment.DocCount));
        return new AllCursor(parts, all.Parts.OfType<IndexQuery.Without>().Select(without => Make(without.Part)).ToList());
    }

    private Cursor TermOrNothing(string term, int rarity)
    {
        var number = segment.Find(term);
        return number < 0 || segment.Terms[number].Units == 0 ? new NoDocCursor() : new TermCursor(segment, number, term, rarity);
    }

    private Cursor Sequence(IReadOnlyList<string> terms, int? distance)
    {
        var numbers = terms.Select(segment.Find).ToArray();
        if (numbers.Length == 0 || numbers.Any(number => number < 0))
            return new NoDocCursor();
        var different = terms.Distinct().ToList();
        var everywhere = different.Where(term => !analyzer.IsStopTerm(term)).ToList();
        var listed = (everywhere.Count > 0 ? everywhere : different)
            .Select(term => TermOrNothing(term, rarityOf(term)) as TermCursor)
            .ToList();
        if (listed.Contains(null))
            return new NoDocCursor();
        var rarities = different.Select(term => (term, rarityOf(term))).ToList();
        return new SequenceCursor(segment, new SequenceQuery(numbers, rarities, distance, everywhere.Count == 0), listed!);
    }
}
