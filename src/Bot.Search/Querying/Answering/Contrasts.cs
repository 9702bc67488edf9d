using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>
/// Finds statements on a topic that cannot both stand: other figures for what was asked about, and words of one speaker of
/// which some deny what others say. Statements of different articles are held against each other, and figures of different sources in one.
/// </summary>
internal sealed class Contrasts(ITermAnalyzer analyzer, TopicQuery topic)
{
    private const int MostSides = 4;

    /// <summary>Words behind a figure that tell what it counts, and before it ("the number of dead has risen to 14").</summary>
    private const int ReachBehind = 4;
    private const int ReachBefore = 7;

    /// <summary>The same for statements that are only in the articles on the topic: "Twenty schools".</summary>
    private const int ReachDirectly = 2;

    /// <summary>Shares of the shorter statement's meaning-bearing words that both have, when they speak of one thing.</summary>
    private const double SameThing = 0.6;
    private const int FewestShared = 2;

    // "The agency put the number at 1,300": what it counts was told before.
    private readonly HashSet<string> _counting = Languages.KnownLanguages.Asked.Lines("words/counting-nouns").Select(analyzer.TermOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeBare = Languages.KnownLanguages.Asked.Lines("words/before-bare-figures").ToFrozenSet(StringComparer.Ordinal);
    private readonly HashSet<string> _people = Languages.KnownLanguages.Asked.Lines("words/counted-people").Select(analyzer.TermOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The contrasts among the statements, those of figures first.</summary>
    /// <param name="onTopic">What is said on the topic.</param>
    /// <param name="beside">What else the articles on the topic say: a figure in it may be one of the topic's.</param>
    public IReadOnlyList<(ContrastKind Kind, IReadOnlyList<Passage> Sides)> Find(IReadOnlyList<Passage> onTopic, IReadOnlyList<Passage> beside)
    {
        var statements = onTopic.DistinctBy(unit => unit.Utterance).Select(Read).ToList();
        var known = statements.Select(statement => statement.Unit.Utterance).ToHashSet();
        var others = beside.Where(unit => !known.Contains(unit.Utterance)).DistinctBy(unit => unit.Utterance).Select(Read).Where(statement => statement.Figures.Count > 0).ToList();
        List<(ContrastKind, IReadOnlyList<Passage>)> found = [.. OfFigures(statements, others).Select(sides => (ContrastKind.Figures, sides))];
        found.AddRange(OfDenials(statements).Select(sides => (ContrastKind.Denial, sides)));
        return found;
    }

    // One contrast for each part of the topic that is counted otherwise somewhere else.
    private IEnumerable<IReadOnlyList<Passage>> OfFigures(List<Statement> statements, List<Statement> others)
    {
        var shown = new HashSet<Passage>();
        foreach (var part in topic.Parts)
        {
            var isOfPeople = DescribedSpeakers.IsOfPeople(part.Label.ToLowerInvariant());
            var told = statements.Select(statement => (statement.Unit, Values: FiguresOf(statement, part, isOfPeople, ReachBefore, ReachBehind).Distinct().ToList()))
                .Concat(others.Select(statement => (statement.Unit, Values: FiguresOf(statement, part, isOfPeople, 0, ReachDirectly).Distinct().ToList())))
                .Where(row => row.Values.Count > 0).ToList();
            var sides = told
                .Select(row => (row.Unit, Value: row.Values[0]))
                .OrderByDescending(side => side.Unit.Article.Published?.Day ?? DateOnly.MinValue)
                .ThenBy(side => side.Unit.Id)
                .DistinctBy(side => side.Value)
                .Take(MostSides)
                .Select(side => side.Unit)
                .ToList();
            if (sides.Count > 1 && sides.Select(SourceOf).Distinct().Count() > 1 && sides.Exists(shown.Add))
                yield return sides;
            // "Police spoke of 800 marchers, organisers of 2,000": one sentence that holds both.
            else if (told.Find(row => row.Unit.Kind == PassageKind.Sentence && row.Values.Count > 1).Unit is { } both && shown.Add(both))
                yield return [both];
        }
    }

    // Two speakers of one article may differ; one speaker counts several things.
    private static (ArticleId, string) SourceOf(Passage unit) =>
        (unit.Article.Id, unit.Speaker?.Value ?? unit.Quote?.Attribution.Speaker?.Name ?? "");

    private IEnumerable<decimal> FiguresOf(Statement statement, TopicPart part, bool isOfPeople, int before, int behind)
    {
        foreach (var figure in statement.Figures.Where(figure => !IsOfSomethingElse(statement, figure, part)))
        {
            var from = Math.Max(0, figure.First - before);
            var to = Math.Min(statement.Text.Words.Count, figure.End + behind);
            var near = statement.Terms.Where(word => word.At >= from && word.At < to).Select(word => word.Term).ToList();
            if (near.Exists(part.Terms.Contains) || (CountsWhatWasTold(statement, figure, isOfPeople) && statement.Around().Overlaps(part.Terms)))
                yield return figure.Value;
        }
    }

    // "One of the dead", "two lists of the dead": the dead are not counted.
    private static bool IsOfSomethingElse(Statement statement, Figure figure, TopicPart part)
    {
        bool IsOf(int at) => at < statement.Text.Words.Count && statement.Text.Words[at].Loose is "of";
        return (figure.Value == 1 && IsOf(figure.End))
            || (IsOf(figure.End + 1) && !statement.Terms.Any(word => word.At == figure.End && part.Terms.Contains(word.Term)));
    }

    // "The agency put the number at 1,300", "It is twelve", "900 people" of refugees.
    private bool CountsWhatWasTold(Statement statement, Figure figure, bool isOfPeople)
    {
        var (from, to) = (figure.First - ReachBefore, figure.End + ReachBehind);
        if (statement.Terms.Any(word => word.At >= from && word.At < to && _counting.Contains(word.Term)))
            return true;
        if (isOfPeople && statement.Terms.Any(word => word.At == figure.End && _people.Contains(word.Term)))
            return true;
        var words = statement.Text.Words;
        var isLast = figure.End >= words.Count || !words[figure.End - 1].Strict.EndsWith(words[figure.End - 1].Loose, StringComparison.Ordinal);
        return isLast && figure.First > 0 && BeforeBare.Contains(words[figure.First - 1].Loose);
    }

    private static IEnumerable<IReadOnlyList<Passage>> OfDenials(List<Statement> statements)
    {
        foreach (var mine in statements.Where(statement => statement.Denies && statement.Unit.Speaker is not null))
        {
            var other = statements
                .Where(statement => !statement.Denies && statement.Unit.Speaker == mine.Unit.Speaker && statement.Unit.Article.Id != mine.Unit.Article.Id)
                .Where(statement => IsOfSameThing(mine, statement))
                .OrderByDescending(statement => Shared(mine, statement))
                .ThenBy(statement => statement.Unit.Id)
                .FirstOrDefault();
            if (other is not null)
                yield return [.. new[] { mine.Unit, other.Unit }.OrderBy(unit => unit.Article.Published?.Day ?? DateOnly.MaxValue)];
        }
    }

    private static bool IsOfSameThing(Statement one, Statement other) =>
        Shared(one, other) is var shared && shared >= FewestShared && shared >= SameThing * Math.Min(one.Meaning.Count, other.Meaning.Count);

    private static int Shared(Statement one, Statement other) => one.Meaning.Count(other.Meaning.Contains);

    private Statement Read(Passage unit)
    {
        var text = ComparedText.Of(unit.Text);
        var tokens = analyzer.Analyze(unit.Text).Where(token => !token.Joined).ToList();
        var terms = new List<(string Term, int At)>();
        var at = 0;
        foreach (var token in tokens)
        {
            while (at < text.Words.Count && text.Words[at].Span.End <= token.Span.Start)
                at++;
            terms.Add((token.Term, at));
        }
        var denials = Negations.In(text, 0, text.Words.Count).Count + (unit.Quote?.Act.TurnsDown() == true ? 1 : 0);
        var meaning = tokens.Select(token => token.Term).Where(term => !analyzer.IsStopTerm(term)).ToHashSet(StringComparer.Ordinal);
        HashSet<string> Around()
        {
            var paragraphs = new TextSpan(unit.ParagraphBefore.Start, unit.Paragraph.End);
            return analyzer.Analyze(unit.Article.Text, paragraphs).Concat(analyzer.Analyze(unit.Article.Title)).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        }

        return new Statement(unit, text, Figures.In(text), terms, meaning, denials % 2 == 1, Around);
    }

    /// <param name="Unit">What was said.</param>
    /// <param name="Text">Its words.</param>
    /// <param name="Figures">Its figures, in order.</param>
    /// <param name="Terms">Its terms, each with the word it stands in.</param>
    /// <param name="Meaning">The terms that are no stop words.</param>
    /// <param name="Denies">True when an odd number of negations stands in it.</param>
    /// <param name="Around">The terms of its paragraph and the one before.</param>
    private sealed record Statement(
        Passage Unit, ComparedText Text, IReadOnlyList<Figure> Figures, IReadOnlyList<(string Term, int At)> Terms, HashSet<string> Meaning, bool Denies, Func<HashSet<string>> Around);
}
