using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// How much of a question a passage has, in whatever words: of each part the share that the word most like it has (the word, a form
/// of it, a near word, one of a like vector), where it stands (the words themselves, their sentence, who says them, the paragraph,
/// the one before, the headline), weighed by how telling the part is. Long passages, which have a little of everything, lose a little.
/// </summary>
internal sealed class MeaningScorer
{
    // All of these are fitted on the newsrooms' questions that are looked at; on those kept aside they do as well.
    private const double OfForms = 0.88;
    private const double OfNearWords = 0.5;

    private const double InSentence = 0.6;
    private const double InQuestion = 0.55;
    private const double InSpeaker = 0.98;
    private const double InParagraph = 0.74;
    private const double InParagraphBefore = 0.38;

    // "He poisoned our pupils": whom the paragraph before names.
    private const double InParagraphBeforePronoun = 0.87;
    private const double InHeadline = 0.75;
    private const double OfLength = 0.05;
    private const double OfDirection = 0.18;

    // Where a description of somebody stands.
    private const double BesideInSentence = 0.9;
    private const double Around = 0.8;

    // How rare a word is here counts for less than how rare it is in news: a coverage is small.
    private const double OfRarity = 1 / 3.0;
    private const double LettersOfWord = 6;

    private readonly ITermAnalyzer _analyzer;
    private readonly WordTiers _tiers;
    private readonly WordVectors _vectors;

    public MeaningScorer(ITermAnalyzer analyzer, WordTiers tiers, WordVectors vectors) => (_analyzer, _tiers, _vectors) = (analyzer, tiers, vectors);

    private static readonly WordSections Pronouns = KnownLanguages.Asked.Sections("questions/pronouns");
    private static readonly WordSet One = Pronouns["one-person"];
    private static readonly WordSet Several = Pronouns["several"];

    /// <summary>A scorer of one question, which remembers what it has read.</summary>
    /// <param name="topic">What is asked, in its own words.</param>
    /// <param name="weights">How telling each of its parts is.</param>
    /// <param name="holders">For each part who has it as a role, in whatever article; null where none of them is looked up.</param>
    public Asked For(TopicQuery topic, double[] weights, IReadOnlyList<IReadOnlySet<SpeakerKey>>? holders = null) => new(this, topic, weights, holders);

    /// <summary>One question; not safe from several threads.</summary>
    internal sealed class Asked
    {
        private readonly MeaningScorer _scorer;
        private readonly List<PartMeant> _parts;
        private readonly IReadOnlyList<IReadOnlySet<SpeakerKey>>? _holders;
        private readonly double _whole;
        private readonly double[] _telling;
        private readonly double[] _direction;
        private readonly WordWorths _words;
        private readonly Dictionary<PassageId, Meant> _judged = [];

        internal Asked(MeaningScorer scorer, TopicQuery topic, double[] weights, IReadOnlyList<IReadOnlySet<SpeakerKey>>? holders)
        {
            _scorer = scorer;
            _holders = holders;
            var (forms, near) = (scorer._tiers.Widen(topic, WordTier.Forms), scorer._tiers.Widen(topic, WordTier.NearWords));
            _parts = [.. topic.Parts.Select((part, i) => new PartMeant(
                part.Label.ToLowerInvariant(), SetOf(part), SetOf(forms.Parts[i]), SetOf(near.Parts[i]), Math.Pow(weights[i], OfRarity) * scorer._vectors.TellingOf(part.Label)))];
            _words = new WordWorths(scorer._analyzer, _parts.Count, (term, word) => [.. _parts.Select(part => scorer.Likeness(part, term, word))]);
            _whole = _parts.Sum(part => part.Weight);
            _direction = scorer._vectors.DirectionOf(_parts.SelectMany(part => TopicParser.WordsOf(part.Label)));
            _telling = [.. topic.Parts.Select((part, i) => scorer._vectors.TellingOf(part.Label) * weights[i])];
        }

        /// <summary>The share of the question that the passage has; may be a little below 0.</summary>
        public double Score(Passage unit) => Judge(unit).Share;

        /// <summary>Both measures of one passage, which is read once.</summary>
        public Meant Judge(Passage unit) => _judged.TryGetValue(unit.Id, out var meant) ? meant : _judged[unit.Id] = Read(unit);

        private Meant Read(Passage unit)
        {
            if (_whole == 0)
                return default;
            var worth = WorthAround(unit);
            var share = (_parts.Select((part, i) => part.Weight * worth[i]).Sum() / _whole)
                + (OfDirection * Likeness(_direction, _scorer._vectors.DirectionOf(_words.WordsIn(unit.Article, unit.Span, unit.Paragraph))))
                - (OfLength * Math.Log(1 + (unit.Span.Length / LettersOfWord)));
            return new Meant(share, _telling.Select((telling, i) => telling * worth[i]).Sum(), worth.Min());
        }

        // Each part where it is worth most.
        private double[] WorthAround(Passage unit)
        {
            var article = unit.Article;
            var own = _words.In(article, unit.Span, unit.Paragraph);
            var sentence = _words.In(article, unit.Context, unit.Paragraph);
            var question = unit.Question is { } put ? _words.In(article, put, unit.Paragraph) : null;
            var paragraph = _words.In(article, unit.Paragraph, unit.Paragraph);
            var before = _words.In(article, unit.ParagraphBefore, unit.ParagraphBefore);
            var headline = _words.Of(article.Title);
            var beforeFactor = before.Max() > 0 && TopicParser.WordsOf(unit.Text.ToLowerInvariant()).Any(word => One.Contains(word) || Several.Contains(word)) ? InParagraphBeforePronoun : InParagraphBefore;
            var speaker = unit.Quote?.Attribution.Speaker is { } who ? _words.Of($"{who.Name} {who.Role}") : null;
            var worth = new double[_parts.Count];
            for (var i = 0; i < worth.Length; i++)
            {
                var near = Math.Max(own[i], Math.Max(Math.Max(InSentence * sentence[i], InQuestion * (question?[i] ?? 0)), InParagraph * paragraph[i]));
                if (_holders is not null && unit.Speaker is { } key && _holders[i].Contains(key))
                    near = Math.Max(near, InSpeaker);
                worth[i] = Math.Max(near, Math.Max(beforeFactor * before[i], Math.Max(InHeadline * headline[i], InSpeaker * (speaker?[i] ?? 0))));
            }
            return worth;
        }

        /// <summary>How far each part describes who is quoted: in the name and role, around the words in their sentence and paragraph, in the paragraph before, the question or the headline.</summary>
        public double[] Describe(Passage unit)
        {
            var article = unit.Article;
            var speaker = unit.Quote?.Attribution.Speaker is { } who ? _words.Of($"{who.Name} {who.Role}") : null;
            var places = new List<(double Factor, double[] Worth)>
            {
                (BesideInSentence, _words.In(article, new TextSpan(unit.Context.Start, Math.Max(unit.Context.Start, unit.Span.Start)), unit.Paragraph)),
                (BesideInSentence, _words.In(article, new TextSpan(Math.Min(unit.Span.End, unit.Context.End), unit.Context.End), unit.Paragraph)),
                (Around, _words.In(article, new TextSpan(unit.Paragraph.Start, Math.Max(unit.Paragraph.Start, unit.Context.Start)), unit.Paragraph)),
                (Around, _words.In(article, unit.ParagraphBefore, unit.ParagraphBefore)),
                (Around, _words.Of(article.Title)),
            };
            if (speaker is not null)
                places.Add((1, speaker));
            if (unit.Question is { } put)
                places.Add((BesideInSentence, _words.In(article, put, unit.Paragraph)));
            return [.. Enumerable.Range(0, _parts.Count).Select(i => places.Max(place => place.Factor * place.Worth[i]))];
        }

        private static double Likeness(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();

        private static HashSet<string> SetOf(TopicPart part) =>
            part.Forms.Where(form => form.Count == 1).Select(form => form[0]).ToHashSet(StringComparer.Ordinal);
    }

    private double Likeness(PartMeant part, string term, string word)
    {
        if (part.Own.Contains(term))
            return 1;
        if (part.Forms.Contains(term))
            return OfForms;
        // Near words of another meaning ("tired" of "tyre") keep other company.
        var alike = _vectors.Likeness(part.Label, word);
        var near = part.Near.Contains(term) && (alike > 0 || !_vectors.Knows(part.Label) || !_vectors.Knows(word)) ? OfNearWords : 0;
        return Math.Max(near, alike);
    }

    /// <summary>How much of a question a passage has.</summary>
    /// <param name="Share">The share of the question; may be a little below 0.</param>
    /// <param name="Weight">How telling what it has is, here and in news at large: a sum of rarities.</param>
    /// <param name="Least">What the part is worth that it has least of.</param>
    internal readonly record struct Meant(double Share, double Weight, double Least);

    /// <summary>A part of the question under all its words.</summary>
    private sealed record PartMeant(string Label, HashSet<string> Own, HashSet<string> Forms, HashSet<string> Near, double Weight);
}
