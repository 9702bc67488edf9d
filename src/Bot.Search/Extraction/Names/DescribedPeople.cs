using Bot.Search.Extraction.Lexicon;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>A description of a person that names nobody: "the Dutch minister", "the 34-year-old".</summary>
/// <param name="Noun">Its noun, folded; empty when there is none ("the Estonian").</param>
/// <param name="Words">All its words but the article, folded, countries for their adjectives.</param>
/// <param name="Proper">Those of them that are written with a capital.</param>
/// <param name="Country">The country it names; null for none.</param>
/// <param name="Age">The age it names; 0 for none.</param>
/// <param name="Gender">What its noun tells.</param>
internal sealed record Calling(string Noun, IReadOnlyList<string> Words, IReadOnlyList<string> Proper, string? Country, int Age, Gender Gender)
{
    /// <summary>The last word of the name behind "of" ("the leader of the Civic Front"), folded; null where none stands there.</summary>
    public string? Of { get; init; }

    /// <summary>Whom it is said of ("Roe, whom the diplomat called a fox"), and so cannot mean; null for nobody.</summary>
    public NamedSpeaker? Not { get; init; }

    /// <summary>The noun as roles are compared; it is held against everybody who was named.</summary>
    public IReadOnlyList<string> Role { get; } = RoleText.Words(Noun);

    /// <summary>The words, for walking them.</summary>
    public string[] All { get; } = [.. Words];
}

/// <summary>
/// Finds whom a description means: by what the article prints beside a name (role, age, country), and where nothing is printed
/// by who is spoken of right there.
/// </summary>
internal sealed class DescribedPeople(Discourse discourse, PronounResolver pronouns)
{
    /// <summary>Points by which the likeliest must lead when only the place speaks for somebody.</summary>
    private const int Lead = 24;

    private const int MostPeople = 200;

    // Named or meant so often, somebody is whom the story is about.
    private const int OfStory = 4;

    // How often each kind of evidence names the right person, counted on invented articles.
    private const double OfRole = 0.95;
    private const double OfNoun = 0.88;
    private const double OfPlaceAlone = 0.92;

    private readonly DescriptionFit _fit = new(discourse.Text.Words.Names);
    private readonly PeopleBefore _before = new(discourse);
    private readonly RecentPeople _recent = new(discourse.Names);

    /// <summary>The person; null when nobody fits, or two do as well.</summary>
    public NamedSpeaker? Find(int mention, Calling called)
    {
        var near = pronouns.Rank(mention, called.Gender, person => !_fit.Contradicts(person, called));
        if (Printed(mention, called, near) is { } printed)
            return printed;
        if (Unprinted(mention, called, near) is not { } unprinted)
            return null;
        discourse.Certainty[mention] = OfPlaceAlone;
        unprinted.Kind = NameKind.Person;
        if (called.Country is { } country)
            unprinted.Facts.Words.Add(country);
        // Whoever was "the priest" is not "the thief" of the next sentence.
        if (called.Noun.Length > 0 && unprinted.Facts.Nouns.Add(called.Noun))
            unprinted.Facts.Words.Add(RoleText.Modern(called.Noun));
        return unprinted;
    }

    /// <summary>As <see cref="Find"/>, only by what is printed beside a name.</summary>
    public NamedSpeaker? FindPrinted(int mention, Calling called) =>
        Printed(mention, called, pronouns.Rank(mention, called.Gender, person => !_fit.Contradicts(person, called)));

    /// <summary>The one person of the whole article who is printed as that; for a headline, which comes before the names.</summary>
    public NamedSpeaker? OnlyOneSuch(int mention, Calling called)
    {
        var such = discourse.Names.Clusters.People.Take(MostPeople)
            .Where(person => person.Kind == NameKind.Person && DescriptionFit.EvidenceFor(person, called) >= DescriptionFit.AlikeNoun && !_fit.Contradicts(person, called)).Take(2).ToList();
        if (such is not [var only])
            return null;
        discourse.Certainty[mention] = OfNoun;
        return only;
    }

    /// <summary>"The zoologist said she had laughed": of all who were named, everybody else has another trade or is a man; only for whom the story is about.</summary>
    public NamedSpeaker? OnlyOneLeft(int mention, Calling called)
    {
        var (text, token) = (discourse.Text, discourse.Mentions[mention].FirstToken);
        if (_before.IsBroughtIn(mention, called.Noun) || called.Proper.Count > 0 || !text.Words.Names.AnyThe.Contains(text.Word(token)))
            return null;
        var gender = called.Gender != Gender.Unknown ? called.Gender : OfClause(discourse.Mentions[mention].EndToken);
        NamedSpeaker? only = null;
        foreach (var person in discourse.Names.Clusters.People.Where(person => person.Runs.Count > 0 && person.Runs[0].First < token).Take(MostPeople))
        {
            if (person.Kind is not (NameKind.Person or NameKind.Unsure) || person.Kind == NameKind.Unsure && person.Fullest.Words < 2 || _fit.Contradicts(person, called) || _fit.HasOtherOffice(person, called, false)
                || gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender)
                continue;
            if (only is not null)
                return null;
            only = person;
        }
        if (only is null || only.Kind != NameKind.Person || only.Runs.Count + discourse.Meant.GetValueOrDefault(only) < OfStory || gender == Gender.Unknown)
            return null;
        discourse.Certainty[mention] = OfNoun;
        only.Facts.Nouns.Add(called.Noun);
        return only;
    }

    // "said she"
    private Gender OfClause(int verb)
    {
        var text = discourse.Text;
        if (verb + 1 >= text.Tokens.Length || !text.Words.Speech.SayVerbs.Contains(text.Word(verb)))
            return Gender.Unknown;
        return text.Words.Clauses.OfHim.Contains(text.Word(verb + 1)) ? Gender.Male : text.Words.Clauses.OfHer.Contains(text.Word(verb + 1)) ? Gender.Female : Gender.Unknown;
    }

    // By what is printed: the best evidence wins; of two with the same the one who is more present, if clearly.
    private NamedSpeaker? Printed(int mention, Calling called, List<(NamedSpeaker Person, int Points)> near)
    {
        NamedSpeaker? best = null;
        var alike = new List<NamedSpeaker>();
        var (most, bestPresence, isTie) = (0, 0, false);
        foreach (var person in NamedBefore(mention))
        {
            var evidence = DescriptionFit.EvidenceFor(person, called);
            if (evidence < DescriptionFit.Least || evidence < most || _fit.Contradicts(person, called))
                continue;
            var presence = PresenceOf(person, near);
            if (evidence > most)
                (best, most, bestPresence, isTie, alike) = (person, evidence, presence, false, []);
            else if (presence >= bestPresence + Lead)
                (best, bestPresence, isTie) = (person, presence, false);
            else
                isTie = presence > bestPresence - Lead;
            alike.Add(person);
        }
        if (isTie)
        {
            discourse.Rivals[mention] = alike;
            return null;
        }
        if (best is not null)
            discourse.Certainty[mention] = most >= DescriptionFit.AlikeWords ? OfRole : OfNoun;
        return best;
    }

    // Nothing is printed: whoever is spoken of in the paragraph, unless another is about as near or the article brought in
    // somebody without a name ("a driver").
    private NamedSpeaker? Unprinted(int mention, Calling called, List<(NamedSpeaker Person, int Points)> near)
    {
        if (near.Count == 0 || _before.IsBroughtIn(mention, called.Noun))
            return null;
        var (best, isNarrative) = (near[0], discourse.IsNarrative(mention));
        var isHere = _before.IsSpokenOf(best.Person, mention, 0);
        if (called.Noun.Length == 0)
            return isHere is { } here ? here ? best.Person : null : OfParagraphBefore(mention, called, near);
        var lead = near.Count == 1 ? int.MaxValue : best.Points - near[1].Points;
        var mayBeBefore = !isNarrative && (!(BeginsParagraph(mention) && best.Person.Runs is [_]) || (discourse.Text.Words.Names.Parties.Contains(called.Noun) || PersonNouns.IsGeneral(called.Noun) && called.Words.Count == 1) && _before.IsOneAlone(mention));
        var isSpokenOf = isHere ?? (mayBeBefore && _before.IsSpokenOf(best.Person, mention, 1) is true);
        return lead >= Lead && isSpokenOf && !_fit.HasOtherOffice(best.Person, called, isNarrative) ? best.Person : null;
    }

    // "the 31-year-old" may have an age that is printed nowhere, "the Estonian" a country; whoever does something may come in from afar.
    private NamedSpeaker? OfParagraphBefore(int mention, Calling called, List<(NamedSpeaker Person, int Points)> near)
    {
        var ofCountry = called.Country is not null;
        if (discourse.IsNarrative(mention) && !(ofCountry && _before.IsOneAlone(mention)) || _before.IsSomebodyElse(mention, called))
            return null;
        return _before.Alone(mention, near, ofCountry);
    }

    // "The winner admits": who begins a paragraph may come in from afar, where the last to speak is named once alone.
    private bool BeginsParagraph(int mention) => discourse.Text.Paragraphs[discourse.Text.ParagraphOf(discourse.Mentions[mention].FirstToken)].FirstToken == discourse.Mentions[mention].FirstToken;

    private IEnumerable<NamedSpeaker> NamedBefore(int mention) =>
        _recent.Before(discourse.Names.RunAt(discourse.Mentions[mention].FirstToken)).Where(person => person.Kind is NameKind.Person or NameKind.Unsure).Take(MostPeople);

    private static int PresenceOf(NamedSpeaker person, List<(NamedSpeaker Person, int Points)> near)
    {
        var at = near.FindIndex(one => one.Person == person);
        return at < 0 ? 0 : near[at].Points;
    }
}
