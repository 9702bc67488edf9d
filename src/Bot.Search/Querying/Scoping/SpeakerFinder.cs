using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds whom a question names: by any form of a name, by a body's or country's name, or by a role as printed.</summary>
internal sealed class SpeakerFinder(RoleFinder roles, BodySpeakers bodies, KinSpeakers kin, ContextSpeakers context)
{
    private const int MaxAskedLength = 120;
    private const int ShortestGiven = 3;
    private const int MaxByGiven = 100;
    private const int MostBodies = 3;

    /// <summary>The speakers that <paramref name="asked"/> may name, most quoted first; empty when none is quoted.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        await NamedSpeakers.WholeAsync(snapshot, await FindEntriesAsync(snapshot, asked, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<SpeakerEntry>> FindEntriesAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        asked = Trim(asked);
        if (asked.Length == 0)
            return [];
        if (KinSpeakers.Read(asked) is { } tie)
            return await kin.FindAsync(snapshot, tie, await FindAsync(snapshot, tie.Whom, cancellationToken), cancellationToken);
        var byName = await FindByNameAsync(snapshot, asked, cancellationToken);
        if (byName.Count > 0)
            return await WithPeopleAsync(snapshot, asked, byName, cancellationToken);
        var byRole = await FindByRoleAsync(snapshot, asked, cancellationToken);
        if (byRole.Count > 0)
            return byRole;
        if (await FindOfBodyAsync(snapshot, asked, cancellationToken) is { Count: > 0 } holder)
            return holder;
        var named = await bodies.FindBodiesAsync(snapshot, asked, cancellationToken);
        if (named.Count > 0)
            return await WithPeopleAsync(snapshot, named[0].Name, named, cancellationToken);
        var people = await bodies.FindPeopleAsync(snapshot, asked, cancellationToken);
        if (people.Count == 0)
            people = await context.FindAsync(snapshot, asked, cancellationToken);
        return people.Count > 0 ? people : await FindByAnyWordAsync(snapshot, asked, cancellationToken);
    }

    // "Karsova's prime minister" who is printed without the country, "the board's chair" of a board with a longer name.
    private async Task<IReadOnlyList<SpeakerEntry>> FindOfBodyAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        if (await roles.FindUnbodiedAsync(snapshot, RoleAsked.Parse(asked), cancellationToken) is { Count: > 0 } unbodied)
            return unbodied;
        if (Possessive.Match(asked) is not { Success: true } owned)
            return [];
        var (body, office) = (owned.Groups["body"].Value, owned.Groups["office"].Value);
        var owners = await bodies.FindBodiesAsync(snapshot, body, cancellationToken);
        var people = await bodies.FindPeopleAsync(snapshot, owners.Count > 0 ? owners[0].Name : body, cancellationToken);
        if (people.Count == 0)
            return [];
        var holders = (await roles.FindPrintedAsync(snapshot, office, cancellationToken)).Concat(await bodies.FindDescribedAsync(snapshot, office, cancellationToken)).Select(entry => entry.Key).ToHashSet();
        return [.. people.Where(entry => holders.Contains(entry.Key))];
    }

    // A body is quoted in its own name and through its people.
    private async Task<IReadOnlyList<SpeakerEntry>> WithPeopleAsync(
        IIndexSnapshot snapshot, string name, IReadOnlyList<SpeakerEntry> found, CancellationToken cancellationToken)
    {
        if (found.Any(entry => entry.Kind != SpeakerKind.Organisation))
            return found;
        // "Sundline" is printed as "Sundline Ferries" too.
        var alike = await bodies.FindBodiesAsync(snapshot, name, cancellationToken);
        var all = found.Concat(alike).ToList();
        foreach (var body in all.Select(entry => entry.Name).Prepend(name).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostBodies).ToList())
            all.AddRange(await bodies.FindPeopleAsync(snapshot, body, cancellationToken));
        return [.. all.DistinctBy(entry => entry.Key)];
    }

    /// <summary>By name only: "Zelenskyy", "Mr Kaczyński", "Kyiv".</summary>
    public static Task<IReadOnlyList<SpeakerEntry>> FindByNameAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        NamedSpeakers.FindAsync(snapshot, Trim(asked), cancellationToken);

    /// <summary>By a role that is printed with all of these words.</summary>
    public Task<IReadOnlyList<SpeakerEntry>> FindByPrintedRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        roles.FindPrintedAsync(snapshot, Trim(asked), cancellationToken);

    /// <summary>By role: "the US defence secretary", "Ukraine's top negotiator", "president of Ukraine".</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        await roles.FindAsync(snapshot, RoleAsked.Parse(Trim(asked)), cancellationToken);

    // "ben": a name that is nobody's family name may be what somebody is called by.
    private static async Task<IReadOnlyList<SpeakerEntry>> FindByAnyWordAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        if (NameFolding.Words(asked) is not [{ Length: >= ShortestGiven } word] || StopWords.Contains(word))
            return [];
        var beginning = await snapshot.FindByPrefixAsync(word, MaxByGiven, cancellationToken);
        return [.. beginning.Where(entry => NameFolding.Words(entry.Name).Contains(word))];
    }

    // "Karsova's minister", "the farmers' president".
    private static readonly Regex Possessive = new(@"^(?<body>.+?)(?:['\u2019]s|(?<=s)['\u2019]) (?<office>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static string Trim(string asked) =>
        (asked.Length > MaxAskedLength ? asked[..MaxAskedLength] : asked).Trim().Trim('"', '“', '”', '?', '!', ',');
}
