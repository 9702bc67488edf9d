using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>All names of one article, grouped by whom they name.</summary>
internal sealed class ArticleNames
{
    private const int MostRoles = 24;
    private const int LongestDescription = 10;

    private ArticleNames(FoldedWords folded, List<NameRun> runs, NameClusters clusters, OwnDemonyms demonyms)
    {
        Demonyms = demonyms;
        Folded = folded;
        Runs = runs;
        Clusters = clusters;
    }

    public FoldedWords Folded { get; }

    /// <summary>In text order, without overlap.</summary>
    public IReadOnlyList<NameRun> Runs { get; }

    public NameClusters Clusters { get; }

    /// <summary>Titles that the article alone knows, folded.</summary>
    public required IReadOnlySet<string> Titles { get; init; }

    /// <summary>Adjectives of places that the article alone knows.</summary>
    public OwnDemonyms Demonyms { get; }

    public static ArticleNames Read(TextLayer text)
    {
        var folded = new FoldedWords(text);
        var runs = NameScanner.Scan(text, folded);
        var titles = OwnTitles.Find(text, folded, runs);
        var clusters = new NameClusters(text, folded);
        clusters.Add(runs);
        var roles = new RoleFinder(text, folded);
        foreach (var run in runs)
            if (run.Speaker is { Kind: NameKind.Person or NameKind.Unsure } person && roles.Find(run) is { } role && Deserves(run, role))
                AddRole(person, role);
        var facts = new FactFinder(text, folded);
        foreach (var run in runs)
        {
            if (run.Speaker is not { Kind: NameKind.Person or NameKind.Unsure } person)
                continue;
            facts.Add(run, person.Facts);
            if (run.First > run.TitleFirst && titles.Contains(folded[run.TitleFirst]))
                person.Facts.Nouns.Add(folded[run.TitleFirst]);
        }
        foreach (var person in clusters.People)
            if (person.Kind == NameKind.Unsure && (person.Facts.Nouns.Any(noun => text.Words.Names.Kin.Contains(noun)) || person.Facts.Age > 0 || person.Runs.Exists(run => run.TitleFirst > 0 && Ages.IsAge(text.Word(run.TitleFirst - 1))) || person.Runs.Exists(run => IsWho(text, run)) || IsCalledByLastWord(person)))
                person.Kind = NameKind.Person;
        foreach (var person in clusters.People)
            if (person.Kind == NameKind.Unsure && person.Runs.Exists(run => IsDescribedAsBody(text, run)))
                AsBody(text, person);
        var demonyms = new OwnDemonyms(text, folded);
        foreach (var person in clusters.People)
            if (person is { Kind: NameKind.Unsure, Fullest.Words: 1, Gender: Gender.Unknown } && (demonyms.IsPlace(folded[person.Fullest.First]) || person.Runs.Exists(run => IsIn(text, run))))
                person.Kind = NameKind.Place;
        new GenderEvidence(text, runs).Apply(clusters.People);
        return new ArticleNames(folded, runs, clusters, demonyms) { Titles = titles };
    }

    /// <summary>Index of the first run that ends behind <paramref name="token"/>.</summary>
    public int RunAt(int token)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Runs[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // One unknown capitalised word is a person only with a title right before it.
    private static bool Deserves(NameRun run, PrintedRole role) =>
        run.Speaker!.Kind == NameKind.Person || run.Words > 1 || role.BeforeName && !run.Possessive;

    // "Oh Bit-na, who rents a stall": of a body one writes "which".
    private static bool IsWho(TextLayer text, NamePlace run) => run.Words > 1 && !run.Quoted && run.End + 1 < text.Tokens.Length
        && text.Tokens[run.End].Kind == TokenKind.Comma && text.Word(run.End + 1) is "who" or "whom";

    // "four people in Kisumu"
    private static bool IsIn(TextLayer text, NamePlace run) => run is { Quoted: false, Possessive: false } && run.TitleFirst > 0 && text.Word(run.TitleFirst - 1) is "in"
        && run.End < text.Tokens.Length && text.Tokens[run.End].Kind is TokenKind.Stop or TokenKind.Comma;

    // "Nia Okoro … Okoro wept": a body is cut to its first words or its letters.
    private static bool IsCalledByLastWord(NamedSpeaker person) => person.Fullest is { Words: > 1 and < 5 }
        && person.Runs.Exists(run => run is { Words: 1, Subject: true, Quoted: false } && run.TitleFirst == run.First);

    // "Brightloom, the Estonian chip maker,", "Brightloom's chief executive"
    private static bool IsDescribedAsBody(TextLayer text, NamePlace run)
    {
        var limit = Math.Min(text.Sentences[run.Sentence].EndToken, run.End + LongestDescription);
        if (run.Quoted)
            return false;
        var words = text.Words.Names;
        if (run.First == run.TitleFirst && run.First > text.Sentences[run.Sentence].FirstToken && IsBehindBodyNoun(text, run))
            return true;
        if (run.End + 2 >= limit)
            return false;
        if (run.Possessive)
            return words.OfficesOfBodies.Contains(text.Word(run.End + 1)) && words.OfficesOfBodies.Contains(text.Word(run.End + 2));
        if (text.Tokens[run.End].Kind != TokenKind.Comma || !words.Articles.Contains(text.Word(run.End + 1)))
            return false;
        for (var i = run.End + 2; i < limit && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            var ends = i + 1 >= limit || text.Tokens[i + 1].Kind is not (TokenKind.Word or TokenKind.Clitic) || words.Prepositions.Contains(text.Word(i + 1)) || words.Relatives.Contains(text.Word(i + 1)) || words.Which.Contains(text.Word(i + 1));
            if (ends)
                return words.BodyHeads.Contains(text.Word(i)) || NameVocabulary.IsMaker(text.Word(i)) || text.Word(i) is "maker";
        }
        return false;
    }

    // "Brightloom, the Estonian chip maker": what it is called later.
    private static void AsBody(TextLayer text, NamedSpeaker body)
    {
        body.Kind = NameKind.Body;
        foreach (var run in body.Runs.Where(run => !run.Possessive && !run.Quoted && run.End + 1 < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Comma))
        {
            for (var i = run.End + 1; i < Math.Min(text.Sentences[run.Sentence].EndToken, run.End + LongestDescription) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic && !text.Words.Names.Prepositions.Contains(text.Word(i)); i++)
            {
                if (text.Words.Names.BodyHeads.Contains(text.Word(i)) || NameVocabulary.IsMaker(text.Word(i)))
                    body.Facts.Nouns.Add(text.Word(i).ToString());
            }
        }
    }

    // "the airline Norrair", "the national water commission, Conagua,"
    private static bool IsBehindBodyNoun(TextLayer text, NamePlace run)
    {
        var at = run.First - 1;
        if (text.Tokens[at].Kind == TokenKind.Comma && run.End < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Comma && run.Words == 1)
            at--;
        return at >= 0 && text.Tokens[at].Kind == TokenKind.Word && char.IsLower(text.Word(at)[0])
            && (text.Words.Names.BodyHeads.Contains(text.Word(at)) || NameVocabulary.IsMaker(text.Word(at)));
    }

    private static void AddRole(NamedSpeaker person, PrintedRole role)
    {
        if (person.Roles.Count < MostRoles)
            person.Roles.Add(role);
        person.Kind = NameKind.Person;
    }
}
