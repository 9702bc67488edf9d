using Bot.Search.Extraction.Speakers;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds whom "he" and "she" stand for: the most salient person of that gender before the pronoun.</summary>
internal sealed class PronounResolver(Discourse discourse)
{
    private readonly Dictionary<NamedSpeaker, int> _best = [];

    /// <summary>The person; null when nobody before the mention can be meant.</summary>
    public NamedSpeaker? Resolve(int mention, Gender gender)
    {
        _best.Clear();
        var at = discourse.Mentions[mention];
        AddNames(at, gender);
        AddEarlierSpeakers(mention, at, gender);
        NamedSpeaker? winner = null;
        var most = int.MinValue;
        foreach (var (person, points) in _best)
        {
            var sum = points + Standing(person, gender);
            if (sum > most || sum == most && person.Fullest.First < winner!.Fullest.First)
                (winner, most) = (person, sum);
        }
        if (winner is { Gender: Gender.Unknown })
            winner.Gender = gender;
        return winner;
    }

    private void AddNames(SpeakerMentionCandidate at, Gender gender)
    {
        var sentence = discourse.Text.SentenceOf(at.FirstToken);
        var runs = discourse.Names.Runs;
        var nearest = discourse.Names.RunAt(at.FirstToken) - 1;
        for (var i = nearest; i >= 0; i--)
        {
            var run = runs[i];
            if (sentence - run.Sentence > Salience.Window || nearest - i > Salience.MostNames)
                break;
            if (run.Speaker is { Kind: NameKind.Person } person && Agrees(person.Gender, gender))
                Offer(person, Points(run, at, sentence));
        }
    }

    private int Points(NameRun run, SpeakerMentionCandidate at, int sentence)
    {
        var points = Salience.Distance(sentence - run.Sentence);
        if (run.Subject)
            points += Salience.Subject;
        if (discourse.Text.ParagraphOf(run.First) == discourse.Text.ParagraphOf(at.FirstToken))
            points += Salience.SameParagraph;
        var start = discourse.Text.Tokens[run.First].Start;
        if (at.QuoteSpan.Contains(start))
            points += Salience.InOwnQuote;
        else if (run.Quoted)
            points += Salience.Quoted;
        return points;
    }

    private void AddEarlierSpeakers(int mention, SpeakerMentionCandidate at, Gender gender)
    {
        var sentence = discourse.Text.SentenceOf(at.FirstToken);
        for (var i = mention - 1; i >= 0; i--)
        {
            var distance = sentence - discourse.SentenceOf(i);
            if (distance > Salience.Window || mention - i > Salience.MostNames)
                break;
            if (discourse.Speakers[i] is not { Kind: NameKind.Person } person || !Agrees(person.Gender, gender)
                || discourse.Mentions[i].FirstToken == at.FirstToken)
                continue;
            var points = Salience.Distance(distance) + Salience.Subject + Salience.EarlierSpeaker;
            if (discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) == discourse.Text.ParagraphOf(at.FirstToken))
                points += Salience.SameParagraph;
            Offer(person, points);
        }
    }

    private void Offer(NamedSpeaker person, int points)
    {
        if (!_best.TryGetValue(person, out var best) || best < points)
            _best[person] = points;
    }

    private static int Standing(NamedSpeaker person, Gender gender) =>
        (person.Gender == gender ? Salience.KnownGender : 0) + Salience.OftenNamed * (int)Math.Log2(1 + person.Runs.Count);

    private static bool Agrees(Gender person, Gender pronoun) => person == Gender.Unknown || person == pronoun;
}
