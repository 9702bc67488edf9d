using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Groups the names of one article: full names first, then last names, titles with last names and given names go with
/// the full name they fit.
/// </summary>
internal sealed class NameClusters(TextLayer text, FoldedWords folded)
{
    private const int FarthestAway = 15;
    private const int MostNamesakes = 40;
    private const int ShortestGiven = 3;
    private readonly List<NamedSpeaker> _people = [];
    private readonly Dictionary<string, List<NamedSpeaker>> _byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedSpeaker>> _byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedSpeaker>> _byFirstFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedSpeaker> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);

    /// <summary>In the order of their first full name.</summary>
    public IReadOnlyList<NamedSpeaker> People => _people;

    /// <summary>Gives each run its speaker.</summary>
    public void Add(List<NameRun> runs)
    {
        foreach (var run in runs)
            if (run.Words > 1 && run.Kind is NameKind.Person or NameKind.Unsure && !IsDoubtful(run))
                Join(run, FullName(run) ?? NewPerson(run));
        foreach (var person in _people)
            person.LastAt = -1;
        foreach (var run in runs)
            if (run.Speaker is null && run.Kind != NameKind.Title)
                Join(run, Known(run) ?? Other(run));
            else if (run.Kind == NameKind.Title && Bearer(run) is { } bearer)
                JoinBearer(run, bearer);
        foreach (var person in _people)
            person.Runs.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Whom a name found outside <see cref="Add"/> (in a heading, a script line) stands for; null when nobody fits.</summary>
    public NamedSpeaker? Find(NameRun run) => Known(run);

    /// <summary>A speaker for a run that fits nobody.</summary>
    public NamedSpeaker Other(NameRun run) => run.Kind is NameKind.Body or NameKind.Place ? Body(run) : NewPerson(run);

    private PersonName Parse(NameRun run)
    {
        var printed = text.Text.AsSpan(text.Tokens[run.First].Start, text.Tokens[run.End - 1].End - text.Tokens[run.First].Start);
        var lookup = _parsed.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(printed, out var name))
            return name;
        name = run.Words == 1
            ? new PersonName(printed.ToString(), "", "", [], folded[run.First], "", Gender.Unknown)
            : PersonName.Parse(printed.ToString());
        lookup[printed] = name;
        return name;
    }

    private NamedSpeaker? FullName(NameRun run)
    {
        var name = Parse(run);
        return OfFamily(name) ?? OfTwoFamilies(name);
    }

    // "Camila Restrepo" for Camila Restrepo Uribe, whichever is printed first.
    private NamedSpeaker? OfTwoFamilies(PersonName name)
    {
        if (name.Given.Length < ShortestGiven)
            return null;
        if (name.Middle.Count == 0)
            return _byFirstFamily.TryGetValue(name.FamilyKey, out var longer) ? longer.Find(person => person.Name.Given == name.Given) : null;
        return FirstFamily(name) is { } first && _byFamily.TryGetValue(first, out var shorter)
            ? shorter.Find(person => person.Name.Given == name.Given && person.Name.Middle.Count < name.Middle.Count) : null;
    }

    // The last name before the last: in many countries the one by which somebody is called.
    private static string? FirstFamily(PersonName name) => name.Middle is [.., { Length: >= ShortestGiven } last] ? FamilyKeys.Of(last) : null;

    private NamedSpeaker? OfFamily(PersonName name)
    {
        if (!_byFamily.TryGetValue(name.FamilyKey, out var family))
            return null;
        NamedSpeaker? compatible = null;
        foreach (var person in family)
        {
            switch (NameMatch.Fit(name, person.Name))
            {
                case NameFit.Same:
                    return person;
                case NameFit.Compatible:
                    compatible ??= person;
                    break;
                case NameFit.Different:
                    break;
            }
        }
        return compatible;
    }

    private NamedSpeaker NewPerson(NameRun run)
    {
        var name = Parse(run);
        var person = new NamedSpeaker
        {
            Name = name,
            Kind = run.Kind == NameKind.Person ? NameKind.Person : NameKind.Unsure,
            Fullest = run,
            Gender = run.Gender != Gender.Unknown ? run.Gender : name.Gender != Gender.Unknown ? name.Gender : OfEnding(run),
        };
        _people.Add(person);
        Enlist(_byFamily, name.FamilyKey, person);
        if (name.Given.Length >= ShortestGiven)
            Enlist(_byGiven, name.Given, person);
        if (FirstFamily(name) is { } first)
            Enlist(_byFirstFamily, first, person);
        return person;
    }

    private Gender OfEnding(NameRun run) => run.Words > 1 && FamilyEndings.Fits(folded[run.End - 1], out var gender) ? gender : Gender.Unknown;

    // A list stays short: a text made to hold thousands of one family name must not cost the square of them.
    private static void Enlist(Dictionary<string, List<NamedSpeaker>> lists, string key, NamedSpeaker person)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (list.Count < MostNamesakes)
            list.Add(person);
    }

    private void Join(NameRun run, NamedSpeaker speaker)
    {
        run.Speaker = speaker;
        speaker.Runs.Add(run);
        speaker.LastAt = run.Sentence;
        if (run.Words > 1)
            speaker.FullAt.Add(run.Sentence);
        if (speaker.Gender == Gender.Unknown)
            speaker.Gender = run.Gender;
        if (run.Kind == NameKind.Person && speaker.Kind == NameKind.Unsure)
            speaker.Kind = NameKind.Person;
        if (IsFuller(run, speaker.Fullest))
            UseFuller(run, speaker);
    }

    // More words; of two alike the one that is not all in capitals.
    private bool IsFuller(NameRun run, NamePlace than)
    {
        if (IsDoubtful(run) || run.Quoted && !than.Quoted)
            return false;
        return run.Words > than.Words || run.Words == than.Words && IsShouted(than) && !IsShouted(run);
    }

    private bool IsShouted(NamePlace run)
    {
        foreach (var letter in text.Text.AsSpan(text.Tokens[run.First].Start, text.Tokens[run.End - 1].End - text.Tokens[run.First].Start))
            if (char.IsLower(letter))
                return false;
        return true;
    }

    private void UseFuller(NameRun run, NamedSpeaker speaker)
    {
        speaker.Fullest = run;
        if (speaker.Kind is not (NameKind.Person or NameKind.Unsure))
            return;
        var name = Parse(run);
        if (name.FamilyKey != speaker.Name.FamilyKey)
            Enlist(_byFamily, name.FamilyKey, speaker);
        speaker.Name = name;
        if (speaker.Gender == Gender.Unknown)
            speaker.Gender = speaker.Name.Gender;
    }

    // "King said": a title word, once somebody of that family name is known.
    private NamedSpeaker? Bearer(NameRun run)
    {
        if (run.End - run.TitleFirst != 1 || !_byFamily.TryGetValue(FamilyKeys.Of(folded[run.TitleFirst]), out var family))
            return null;
        var before = run.TitleFirst > 0 ? text.Word(run.TitleFirst - 1) : [];
        return text.Words.Names.BeforeTitles.Contains(before) ? null : family.Find(person => person.Kind == NameKind.Person);
    }

    private void JoinBearer(NameRun run, NamedSpeaker bearer)
    {
        run.First = run.TitleFirst;
        run.Kind = NameKind.Person;
        Join(run, bearer);
    }

    // "Wisconsin Trump", "Understated Perez": the first word may belong to the sentence or to a place.
    private bool IsDoubtful(NameRun run) => run.Words == 2 && run.TitleFirst == run.First && !GivenNames.IsKnown(folded[run.First])
        && folded[run.First].Length > 1 && (text.Words.Names.Places.Contains(folded[run.First]) || text.Sentences[run.Sentence].FirstToken == run.First && IsOrdinary(folded[run.First]));

    // By its ending no name: "Understated", "Political", "Restless".
    private bool IsOrdinary(string word) => word is [.., 'e', 'd'] or [.., 'i', 'n', 'g'] or [.., 'l', 'y'] or [.., 'a', 'l'] or [.., 'f', 'u', 'l'] or [.., 'o', 'u', 's']
        or [.., 'i', 'v', 'e'] or [.., 'i', 'c'] or [.., 'l', 'e', 's', 's'] or [.., 's'] || PersonNouns.Includes(word) || text.Words.Names.Common.Contains(word) || text.Words.Names.IsAdjective(word);

    private NamedSpeaker? Known(NameRun run)
    {
        var name = Parse(run);
        if (run.Words > 1)
            return FullName(run) ?? (IsDoubtful(run) && _byFamily.TryGetValue(name.FamilyKey, out var known) ? Likeliest(run, known) : null);
        if (name.Family.Length > 1 && _byFamily.TryGetValue(name.FamilyKey, out var family) && Likeliest(run, family) is { } person)
            return person;
        if (name.Family.Length > 1 && run.Kind is not (NameKind.Body or NameKind.Place) && _byFirstFamily.TryGetValue(name.FamilyKey, out var called) && called is [{ Kind: NameKind.Person or NameKind.Unsure, Fullest.Words: > 2 and < 5 } only])
            return only;
        return run.TitleFirst == run.First || run.Gender != Gender.Unknown ? ByGiven(run, name.Family) : null;
    }

    // Two people of one family name: the title's gender first, then who is most present there.
    private static NamedSpeaker? Likeliest(NameRun run, List<NamedSpeaker> family)
    {
        NamedSpeaker? best = null;
        var most = 0;
        foreach (var person in family)
        {
            if (run.Gender != Gender.Unknown && person.Gender != Gender.Unknown && run.Gender != person.Gender)
                continue;
            if (run.Kind is NameKind.Body or NameKind.Place && person.Kind != NameKind.Person)
                continue;
            // Who comes in by full name only later cannot be meant when another of that name is known already.
            if (person.Fullest.Words > 1 && IsFirstNamedBehind(person, run) && family.Exists(other => other != person && !IsFirstNamedBehind(other, run)))
                continue;
            var points = Presence(person, run.Sentence);
            if (best is null || points > most)
                (best, most) = (person, points);
        }
        return best;
    }

    private static bool IsFirstNamedBehind(NamedSpeaker person, NameRun run) => person.FullAt.Count > 0 && person.FullAt[0] > run.Sentence;

    // How present a person is at a sentence: often named, and named lately or soon.
    private static int Presence(NamedSpeaker person, int sentence)
    {
        var away = person.LastAt < 0 ? FarthestAway : sentence - person.LastAt;
        var next = person.FullAt.BinarySearch(sentence);
        if (next < 0)
            next = ~next;
        if (next < person.FullAt.Count)
            away = Math.Min(away, 2 * (person.FullAt[next] - sentence));
        if (next > 0)
            away = Math.Min(away, sentence - person.FullAt[next - 1]);
        return 8 * Math.Min(person.Runs.Count, 8) - 4 * Math.Min(away, FarthestAway) + (person.Kind == NameKind.Person ? 20 : 0);
    }

    // "Hillary" for Hillary Clinton, when she is the only Hillary.
    private NamedSpeaker? ByGiven(NameRun run, string given)
    {
        NamedSpeaker? only = null;
        if (run.Kind is NameKind.Body or NameKind.Place || !_byGiven.TryGetValue(given, out var bearers))
            return null;
        foreach (var person in bearers)
        {
            if (person.Kind != NameKind.Person && (person.Kind != NameKind.Unsure || person.Fullest.Words < 2 || person.Fullest.Quoted))
                continue;
            if (only is not null)
                return null;
            only = person;
        }
        return only;
    }

    private NamedSpeaker Body(NameRun run)
    {
        var printed = text.SpanOf(run.First, run.End).In(text.Text);
        var key = EntityNames.KeyOf(printed);
        if (_bodies.TryGetValue(key, out var body))
            return body;
        body = new NamedSpeaker
        {
            Name = new PersonName(printed, "", "", [], key, "", Gender.Unknown),
            Kind = run.Kind,
            Fullest = run,
        };
        return _bodies[key] = body;
    }
}
