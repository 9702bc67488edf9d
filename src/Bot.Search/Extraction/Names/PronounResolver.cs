using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds whom "he" and "she" stand for: the most salient person of that gender before the pronoun.</summary>
internal sealed class PronounResolver(Discourse discourse)
{
    private const int MostRivals = 3;
    private const int MostPeople = 60;
    private const int OfTopic = 6;

    // How often the only one of a gender is meant, counted on invented articles.
    private const double OfOneAlone = 0.85;
    private readonly Dictionary<NamedSpeaker, int> _best = [];
    private readonly DescriptionFit _fit = new(discourse.Text.Words.Names);
    private readonly RuledOut _ruledOut = new(discourse);

    /// <summary>The person; null when nobody before the mention can be meant, or two are about as likely.</summary>
    public NamedSpeaker? Resolve(int mention, Gender gender)
    {
        var (asker, owned) = (_ruledOut.Asker(mention), _ruledOut.Owned(mention));
        if (UnnamedBefore(mention, gender, owned) is { } unnamed)
        {
            discourse.Rivals[mention] = discourse.Rivals[unnamed];
            return OnlyOneOf(mention, unnamed, gender);
        }
        if (Rank(mention, gender, person => person != asker && person != owned) is not [var best, ..] ranked)
            return null;
        if (ranked.Count > 1 && best.Points - ranked[1].Points < Salience.TooClose)
        {
            discourse.Rivals[mention] = [.. ranked.Where(one => best.Points - one.Points < Salience.TooClose).Take(MostRivals).Select(one => one.Person)];
            return null;
        }
        if (ranked.Count > 1 && TopicBehind(ranked, at: discourse.Mentions[mention]) is { } topic)
        {
            discourse.Rivals[mention] = [best.Person, topic];
            return null;
        }
        if (SheSoFar(ranked, gender, at: discourse.Mentions[mention]) is { } before)
        {
            discourse.Rivals[mention] = [best.Person, before];
            return null;
        }
        var lead = ranked.Count == 1 ? int.MaxValue : best.Points - ranked[1].Points;
        discourse.Certainty[mention] = Salience.Certainty(lead);
        best.Person.Kind = NameKind.Person;
        if (best.Person.Gender == Gender.Unknown && (lead >= Salience.Clear && !discourse.IsNarrative(mention) || !IsSomebodyBetween(best.Person, mention, gender)))
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
            .Select(pair => (Person: pair.Key, Points: pair.Value + Standing(pair.Key) + (IsNamedInOwnWords(pair.Key, at) ? Salience.SpeaksOfOneself : 0)))
            .OrderByDescending(one => one.Points)
            .ThenBy(one => one.Person.Fullest.First)];
    }

    // A story about one person comes back to that person: another who is named once, before this paragraph, may not be meant.
    private NamedSpeaker? TopicBehind(List<(NamedSpeaker Person, int Points)> ranked, SpeakerMentionCandidate at)
    {
        var text = discourse.Text;
        var paragraph = text.Paragraphs[text.ParagraphOf(at.FirstToken)];
        var best = ranked[0].Person;
        if (best.Runs is not [var once] || once.First >= paragraph.FirstToken || text.IsQuoted(paragraph.FirstToken) || text.Tokens[paragraph.FirstToken].Kind == TokenKind.Mark)
            return null;
        // "Does she read reviews?", "He is survived by"
        var comesBack = at.IsNarrative && at.FirstToken == paragraph.FirstToken || text.Word(text.Sentences[text.SentenceOf(paragraph.FirstToken)].EndToken - 1) is "?";
        if (!comesBack)
            return null;
        var most = Presence(best);
        return ranked.Skip(1).FirstOrDefault(one => Presence(one.Person) >= Math.Max(OfTopic, 3 * most)).Person;
    }

    // Somebody named once, paragraphs ago or in the one before, of whom nothing tells whether it is a she, beside her who was "she" all along.
    private NamedSpeaker? SheSoFar(List<(NamedSpeaker Person, int Points)> ranked, Gender gender, SpeakerMentionCandidate at)
    {
        var best = ranked[0].Person;
        if (gender == Gender.Unknown || best is not { Gender: Gender.Unknown, Runs: [var once] } || discourse.Meant.GetValueOrDefault(best) > 1
            || once.First >= discourse.Text.Paragraphs[discourse.Text.ParagraphOf(at.FirstToken)].FirstToken)
            return null;
        return ranked.Skip(1).FirstOrDefault(one => one.Person.Gender == gender && discourse.Meant.GetValueOrDefault(one.Person) > Math.Max(1, discourse.Meant.GetValueOrDefault(best))).Person;
    }

    private int Presence(NamedSpeaker person) => person.Runs.Count + discourse.Meant.GetValueOrDefault(person);

    /// <summary>"The Hungarian rejects the idea. … she said": the only woman of whom the article has spoken so far.</summary>
    private NamedSpeaker? OnlyOneOf(int mention, int unnamed, Gender gender)
    {
        if (discourse.Callings[unnamed] is not { } called || !discourse.Text.Words.Names.AnyThe.Contains(discourse.Text.Word(discourse.Mentions[unnamed].FirstToken)) || TitleWords.IsTitleNoun(called.Noun) || called.Gender != Gender.Unknown)
            return null;
        NamedSpeaker? only = null;
        var at = discourse.Mentions[unnamed].FirstToken;
        foreach (var person in discourse.Names.Clusters.People.TakeWhile(person => person.Runs.Count == 0 || person.Runs[0].First < at).Take(MostPeople))
        {
            if (person.Runs.Count == 0 || person.Runs[0].Quoted && person.Runs.Count == 1 || person.Kind is not (NameKind.Person or NameKind.Unsure) || person.Kind == NameKind.Unsure && person.Fullest.Words < 2 || !Agrees(person.Gender, gender))
                continue;
            if (only is not null || person.Gender == Gender.Unknown || person.Runs.Count < 2 || person.Runs[1].First > at || _fit.Contradicts(person, called) || _fit.HasOtherOffice(person, called, false))
                return null;
            only = person;
        }
        if (only is not null)
        {
            discourse.Speakers[unnamed] = only;
            discourse.Certainty[mention] = OfOneAlone;
        }
        return only;
    }

    /// <summary>
    /// "A nurse came in late. … she said": the last to be spoken of, in the paragraph or where that begins with the words in the one
    /// before, has no name.
    /// </summary>
    private int? UnnamedBefore(int mention, Gender gender, NamedSpeaker? owned)
    {
        var at = discourse.Mentions[mention];
        var paragraph = discourse.Text.ParagraphOf(at.FirstToken);
        for (var i = mention - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph - 1; i--)
        {
            if (discourse.Mentions[i].FirstToken == at.FirstToken || discourse.IsNarrative(i) && (_ruledOut.Answers(mention) || IsWithinWords(i, at)))
                continue;
            if (discourse.Speakers[i] is not null || !discourse.IsUnnamedPerson(i, gender))
                return null;
            return IsSomebodyNamed(discourse.Mentions[i].EndToken, at.FirstToken, gender, owned) ? null : i;
        }
        return null;
    }

    // "The complainant, she said, had waited": of whom she speaks.
    private bool IsWithinWords(int narrative, SpeakerMentionCandidate at) => discourse.SentenceOf(narrative) == discourse.Text.SentenceOf(at.FirstToken) && discourse.Mentions[narrative].EndToken == at.FirstToken - 1
        && discourse.Text.Tokens[at.FirstToken - 1].Kind == TokenKind.Comma && at.EndToken + 1 < discourse.Text.Tokens.Length && discourse.Text.Words.Speech.SayVerbs.Contains(discourse.Text.Word(at.EndToken))
        && discourse.Text.Tokens[at.EndToken + 1].Kind == TokenKind.Comma;

    // "Ana Roe asked whether Prutt knew. He did not": whoever is named behind may be meant, and what "he" tells is not hers.
    private bool IsSomebodyBetween(NamedSpeaker person, int mention, Gender gender)
    {
        for (var i = discourse.Names.RunAt(discourse.Mentions[mention].FirstToken) - 1; i >= 0 && discourse.Names.Runs[i].Speaker != person; i--)
        {
            if (discourse.Names.Runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } other && Agrees(other.Gender, gender)
                && (other.Kind == NameKind.Person || !discourse.Names.Runs[i].Quoted))
                return true;
        }
        return false;
    }

    private bool IsSomebodyNamed(int first, int end, Gender gender, NamedSpeaker? but)
    {
        for (var i = discourse.Names.RunAt(first); i < discourse.Names.Runs.Count && discourse.Names.Runs[i].End <= end; i++)
        {
            var run = discourse.Names.Runs[i];
            if (!run.Quoted && !run.Possessive && run.Speaker is { Kind: NameKind.Person } person && person != but && Agrees(person.Gender, gender))
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
            if (run.Speaker is { } person && IsSomebody(run, person) && Agrees(person.Gender, gender))
                Offer(person, Points(run, at, sentence));
        }
    }

    // "something that concerns Henry Crespo, president of the caucus": a name that comes in with a role.
    private bool IsIntroduced(NameRun run) => run is { Words: > 1, Quoted: false } && run.Speaker!.Runs[0] == run && run.Speaker.Roles.Count > 0
        && run.End < discourse.Text.Tokens.Length && discourse.Text.Tokens[run.End].Kind == TokenKind.Comma;

    // A name of two words that does something, of which nothing tells what it names.
    private bool IsSomebody(NameRun run, NamedSpeaker named) => named.Kind == NameKind.Person
        || run is { Subject: true, Quoted: false } && (NameWords.BeginsPredicate(discourse.Text, run.End) || discourse.Text.Tokens[run.End].Kind == TokenKind.Comma && NameWords.BeginsPredicate(discourse.Text, run.End + 1)) && named is { Kind: NameKind.Unsure, Fullest.Words: > 1 and < 5 } && !HoldsTitle(named.Fullest);

    // "ASL President"
    private bool HoldsTitle(NamePlace run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (NameWords.IsAcronym(discourse.Text.Word(i)) || TitleWords.IsTitleNoun(discourse.Names.Folded[i]))
                return true;
        }
        return false;
    }

    private int Points(NameRun run, SpeakerMentionCandidate at, int sentence)
    {
        var points = Salience.Distance(sentence - run.Sentence);
        if (run.Subject || IsIntroduced(run))
            points += Salience.Subject;
        if (discourse.Text.ParagraphOf(run.First) == discourse.Text.ParagraphOf(at.FirstToken))
            points += Salience.SameParagraph;
        else if (run.Subject && IsJustBefore(at, run.First))
            points += Salience.ParagraphBefore;
        var start = discourse.Text.Tokens[run.First].Start;
        if (at.QuoteSpan.Contains(start))
            points += Salience.InOwnQuote;
        else if (run.Quoted)
            points += Salience.Quoted;
        return points;
    }

    // In the paragraph before the one that opens with the words.
    private bool IsJustBefore(SpeakerMentionCandidate at, int token)
    {
        var text = discourse.Text;
        var paragraph = text.ParagraphOf(at.FirstToken);
        return text.ParagraphOf(token) == paragraph - 1 && at.QuoteSpan.Start - text.Tokens[text.Paragraphs[paragraph].FirstToken].Start is >= 0 and <= 1;
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
                || discourse.Mentions[i].FirstToken == at.FirstToken || discourse.IsNarrative(i) && at.QuoteSpan.Contains(discourse.Mentions[i].Span))
                continue;
            var points = Salience.Distance(distance) + Salience.Subject + Salience.EarlierSpeaker;
            if (discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) == discourse.Text.ParagraphOf(at.FirstToken))
                points += Salience.SameParagraph;
            else if (IsJustBefore(at, discourse.Mentions[i].FirstToken))
                points += Salience.ParagraphBefore;
            Offer(person, points);
        }
    }

    // Few name themselves.
    private bool IsNamedInOwnWords(NamedSpeaker person, SpeakerMentionCandidate at)
    {
        for (var i = discourse.Names.RunAt(at.FirstToken) - 1; i >= 0 && discourse.Text.Tokens[discourse.Names.Runs[i].First].Start >= at.QuoteSpan.Start; i--)
        {
            if (discourse.Names.Runs[i].Quoted && discourse.Names.Runs[i].Speaker == person && at.QuoteSpan.Contains(discourse.Text.SpanOf(discourse.Names.Runs[i].First, discourse.Names.Runs[i].End)))
                return true;
        }
        return false;
    }

    private void Offer(NamedSpeaker person, int points)
    {
        if (!_best.TryGetValue(person, out var best) || best < points)
            _best[person] = points;
    }

    private int Standing(NamedSpeaker person) => Salience.OftenNamed * (int)Math.Log2(1 + person.Runs.Count + discourse.Meant.GetValueOrDefault(person));

    private static bool Agrees(Gender person, Gender pronoun) => person == Gender.Unknown || pronoun == Gender.Unknown || person == pronoun;
}
