using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Decides whether a hit is an answer or only something near. Each part of the topic weighs as its rarity; where it
/// stands says how much of that weight supports the hit. An answer needs enough of the whole weight, so a rare word
/// that is missing cannot be made good by common ones that are there. The numbers were checked on data: see
/// docs/decisions/0041-evidence-and-ranking.md.
/// </summary>
internal sealed class EvidenceRule
{
    /// <summary>Share that must be supported where every part was found, however far from the words.</summary>
    public const double EnoughOfAll = 0.6;

    /// <summary>Share for a topic of which parts are missing: of three words as rare as each other all must be there.</summary>
    public const double EnoughOfTopic = 0.75;

    /// <summary>The same for a question in a reader's own words, which holds words that nobody said.</summary>
    public const double EnoughOfQuestion = 0.6;

    private const double HeadlineOfTopic = 0.1;
    private const double HeadlineOfSpeaker = 0.6;

    private readonly IReadOnlyList<TopicPart> _parts;
    private readonly double[] _weights;
    private readonly double _headline;

    /// <param name="parts">The topic's parts.</param>
    /// <param name="weights">A rarity for each part; see <see cref="PartRarity"/>.</param>
    /// <param name="headlineCounts">True when the headline alone puts words on the topic: a speaker's words in an article about it.</param>
    public EvidenceRule(IReadOnlyList<TopicPart> parts, double[] weights, bool headlineCounts)
    {
        _parts = parts;
        _weights = weights;
        _headline = headlineCounts ? HeadlineOfSpeaker : HeadlineOfTopic;
    }

    /// <summary>The share of the topic's weight that stands near the hit's words, and where its rarest part stands.</summary>
    public UtteranceHit Judge(IndexHit hit)
    {
        double support = 0, whole = 0, rarest = -1;
        var complete = true;
        var place = MatchPlace.Headline;
        for (var i = 0; i < _parts.Count; i++)
        {
            whole += _weights[i];
            var found = FieldOf(_parts[i], hit);
            complete &= found > MatchPlace.Headline || (found is not null && _headline > HeadlineOfTopic);
            if (found is not { } field)
                continue;
            support += _weights[i] * Factor(field);
            if (_weights[i] > rarest)
                (rarest, place) = (_weights[i], field);
        }
        // What stands in the headline alone is what the article is about, not what these words are about.
        var isNear = place != MatchPlace.Headline || _headline > HeadlineOfTopic;
        return UtteranceHit.Of(hit) with { Place = place, Support = whole == 0 || !isNear ? 0 : support / whole, IsComplete = complete };
    }

    /// <summary>How much of one part a hit has: 1 in its words, less around them, 0 where it is only in the headline or nowhere.</summary>
    public static double WorthOf(TopicPart part, IndexHit hit) => FieldOf(part, hit) switch
    {
        MatchPlace.Words => 1,
        MatchPlace.Sentence => 0.9,
        MatchPlace.Paragraph => 0.65,
        _ => 0,
    };

    private double Factor(MatchPlace field) => field switch
    {
        MatchPlace.Words => 1,
        MatchPlace.Sentence => 0.9,
        MatchPlace.Paragraph => 0.65,
        _ => _headline,
    };

    // A form of several words stands where its farthest word stands; the best form counts.
    private static MatchPlace? FieldOf(TopicPart part, IndexHit hit)
    {
        MatchPlace? best = null;
        foreach (var form in part.Forms)
        {
            if (FieldOf(form, hit) is { } field && (best is null || field > best))
                best = field;
        }
        return best;
    }

    private static MatchPlace? FieldOf(IReadOnlyList<string> form, IndexHit hit)
    {
        MatchPlace? farthest = null;
        foreach (var term in form)
        {
            if (FieldOf(term, hit.Matches) is not { } field)
                return null;
            if (farthest is null || field < farthest)
                farthest = field;
        }
        return farthest;
    }

    private static MatchPlace? FieldOf(string term, IReadOnlyList<TermMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Term == term)
                return match.Field;
        }
        return null;
    }
}

/// <summary>How much of a topic must stand near the words.</summary>
/// <param name="Enough">Share of the topic's weight when parts of it are missing; see <see cref="EvidenceRule"/>.</param>
/// <param name="HeadlineCounts">True when a headline puts words on the topic: a named speaker's in an article about it.</param>
internal sealed record TopicStrictness(double Enough, bool HeadlineCounts)
{
    /// <summary>Anybody's words on a topic.</summary>
    public static TopicStrictness Topic { get; } = new(EvidenceRule.EnoughOfTopic, false);

    /// <summary>One speaker's words on a topic; also what puts a whole article on it.</summary>
    public static TopicStrictness TopicOfSpeaker { get; } = new(EvidenceRule.EnoughOfTopic, true);

    /// <summary>Anybody's words that answer a plain question.</summary>
    public static TopicStrictness Question { get; } = new(EvidenceRule.EnoughOfQuestion, false);

    /// <summary>One speaker's words that answer a plain question.</summary>
    public static TopicStrictness QuestionToSpeaker { get; } = new(EvidenceRule.EnoughOfQuestion, true);
}
