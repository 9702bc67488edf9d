using Bot.Search.Extraction.Speakers;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds whom "he" and "she" stand for: the most salient person of that gender before the pronoun.</summary>
internal sealed class PronounResolver(Discourse discourse)
{
    private const int MostRivals = 3;
    private readonly Dictionary<NamedSpeaker, int> _best = [];

    /// <summary>The person; null when nobody before the mention can be meant, or two are about as likely.</summary>
    public NamedSpeaker? Resolve(int mention, Gender gender)
    {
        if (IsOfUnnamed(mention, gender) || Rank(mention, gender, static _ => true) is not [var best, ..] ranked)
            return null;
        if (ranked.Count > 1 && best.Points - ranked[1].Points < Salience.TooClose)
        {
            discourse.Rivals[mention] = [.. ranked.Where(one => best.Points - one.Points < Salience.TooClose).Take(MostRivals).Select(one => one.Person)];
            return null;
        }
        discourse.Certainty[mention] = Salience.Certainty(ranked.Count == 1 ? int.MaxValue : best.Points - ranked[1].Points);
        if (best.Person.Gender == Gender.Unknown && !IsSomebodyBetween(best.Person, mention, gender))
            best.Person.Gender = gender;
        return best.Person;
    }

    /// <summary>Everybody who may be meant, likeliest first; of two alike the one who is named fully first.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="gender">Of whom it can be; unknown for anybody.</param>
    /// <param name="mayBe">Who else is ruled out.</param>
    public List<(NamedSpeaker Person, int Points)> Rank(int mention, Gender gender, Func<NamedSpeaker, bool> mayBe)
    {
        _best.Clear();
        var at = discourse.Mentions[mention];
        AddNames(at, gender);
        AddEarlierSpeakers(mention, at, gender);
        return [.. _best
            .Where(pair => mayBe(pair.Key))
            .Select(pair => (Person: pair.Key, Points: pair.Value + Standing(pair.Key)))
            .OrderByDescending(one => one.Points)
            .ThenBy(one => one.Person.Fullest.First)];
    }

    /// <summary>
    /// "A nurse came in late. … she said": the last to be spoken of, in the paragraph or where that begins with the words in the one
    /// before, has no name.
    /// </summary>
    private bool IsOfUnnamed(int mention, Gender gender)
    {
        var at = discourse.Mentions[mention];
        var paragraph = discourse.Text.ParagraphOf(at.FirstToken);
        for (var i = mention - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph - 1; i--)
        {
            if (discourse.Mentions[i].FirstToken == at.FirstToken)
                continue;
            if (discourse.Speakers[i] is not null || !discourse.IsUnnamedPerson(i, gender))
                return false;
            return !IsSomebodyNamed(discourse.Mentions[i].EndToken, at.FirstToken, gender);
        }
        return false;
    }

    // "Ana Roe asked whether Prutt knew. He did not": whoever is named behind may be meant, and what "he" tells is not hers.
    private bool IsSomebodyBetween(NamedSpeaker person, int mention, Gender gender)
    {
        for (var i = discourse.Names.RunAt(discourse.Mentions[mention].FirstToken) - 1; i >= 0 && discourse.Names.Runs[i].Speaker != person; i--)
        {
            if (discourse.Names.Runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } other && Agrees(other.Gender, gender))
                return true;
        }
        return false;
    }

    private bool IsSomebodyNamed(int first, int end, Gender gender)
    {
        for (var i = discourse.Names.RunAt(first); i < discourse.Names.Runs.Count && discourse.Names.Runs[i].End <= end; i++)
        {
            var run = discourse.Names.Runs[i];
            if (!run.Quoted && !run.Possessive && run.Speaker is { Kind: NameKind.Person } person && Agrees(person.Gender, gender))
                return true;
        }
        return false;
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

    private static int Standing(NamedSpeaker person) => Salience.OftenNamed * (int)Math.Log2(1 + person.Runs.Count);

    private static bool Agrees(Gender person, Gender pronoun) => person == Gender.Unknown || pronoun == Gender.Unknown || person == pronoun;
}
