using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>All names of one article, grouped by whom they name.</summary>
internal sealed class ArticleNames
{
    private const int MostRoles = 24;

    private ArticleNames(FoldedWords folded, List<NameRun> runs, NameClusters clusters)
    {
        Folded = folded;
        Runs = runs;
        Clusters = clusters;
    }

    public FoldedWords Folded { get; }

    /// <summary>In text order, without overlap.</summary>
    public IReadOnlyList<NameRun> Runs { get; }

    public NameClusters Clusters { get; }

    public static ArticleNames Read(TextLayer text)
    {
        var folded = new FoldedWords(text);
        var runs = NameScanner.Scan(text, folded);
        var clusters = new NameClusters(text, folded);
        clusters.Add(runs);
        var roles = new RoleFinder(text, folded);
        foreach (var run in runs)
            if (run.Speaker is { Kind: NameKind.Person or NameKind.Unsure } person && roles.Find(run) is { } role && Deserves(run, role))
                AddRole(person, role);
        var facts = new FactFinder(text, folded);
        foreach (var run in runs)
            if (run.Speaker is { Kind: NameKind.Person or NameKind.Unsure } person)
                facts.Add(run, person.Facts);
        foreach (var person in clusters.People)
            if (person.Kind == NameKind.Unsure && (person.Facts.Nouns.Any(noun => text.Words.Names.Kin.Contains(noun)) || person.Runs.Exists(run => IsWho(text, run))))
                person.Kind = NameKind.Person;
        new GenderEvidence(text, runs).Apply(clusters.People);
        return new ArticleNames(folded, runs, clusters);
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
    private static bool IsWho(TextLayer text, NameRun run) => run.Words > 1 && !run.Quoted && run.End + 1 < text.Tokens.Length
        && text.Tokens[run.End].Kind == TokenKind.Comma && text.Word(run.End + 1) is "who" or "whom";

    private static void AddRole(NamedSpeaker person, PrintedRole role)
    {
        if (person.Roles.Count < MostRoles)
            person.Roles.Add(role);
        person.Kind = NameKind.Person;
    }
}
