using System.Collections.Frozen;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds bodies by a part of their name or by their initials ("the ferry company", "the SUS"), and the people who are quoted for
/// a body: whose printed role, or the words beside their name, has it.
/// </summary>
internal sealed class BodySpeakers(RoleFinder roles, DescribedSpeakers described, OwnedSpeakers owned, BodyNames names, TopicQueryBuilder builder)
{
    private const int MostAlike = 60;
    private const int MostBodies = 2;
    private const int MostArticles = 12;

    // Words for what a body is: they do not tell one from another.
    private static readonly FrozenSet<string> Sorts = KnownLanguages.Asked.Lines("questions/body-sorts").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Bodies whose name has all telling words of <paramref name="asked"/>, or these initials; empty when too many have.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindBodiesAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        if (await names.OtherAsync(snapshot, asked, cancellationToken) is { } other
            && await NamedSpeakers.FindAsync(snapshot, other, cancellationToken) is { Count: > 0 } known)
            return known;
        var words = NameFolding.Words(asked).Where(word => !StopWords.Contains(word)).ToArray();
        var telling = words.Where(word => !Sorts.Contains(word)).ToArray();
        if (telling.Length == 0)
            return [];
        var found = new List<SpeakerEntry>();
        foreach (var entry in await snapshot.FindByPrefixAsync(telling[0].TrimEnd('s', 'y'), MostAlike, cancellationToken))
        {
            var name = NameFolding.Words(entry.Name);
            if (entry.Kind == SpeakerKind.Organisation && telling.All(word => name.Any(part => IsForm(part, word))))
                found.Add(entry);
        }
        var bodies = found.DistinctBy(entry => entry.Key).ToList();
        return bodies.Count <= MostBodies ? bodies : [];
    }

    /// <summary>The people who speak for a body that is named so, under its name or its initials.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindPeopleAsync(IIndexSnapshot snapshot, string body, CancellationToken cancellationToken)
    {
        var people = new List<SpeakerEntry>();
        var other = await names.OtherAsync(snapshot, body, cancellationToken);
        foreach (var name in new[] { body, other }.OfType<string>())
        {
            people.AddRange(await roles.FindPrintedAsync(snapshot, name, cancellationToken));
            people.AddRange(await described.FindBesideAsync(snapshot, name, cancellationToken));
            people.AddRange(await owned.FindAsync(snapshot, name, cancellationToken));
        }
        // "The Danes", "Denmark": the Danish minister.
        if (RoleAsked.Parse(body) is { IsBodyOnly: true, Words: [var country] })
        {
            foreach (var form in country.Forms)
            {
                people.AddRange(await roles.FindPrintedAsync(snapshot, form, cancellationToken));
                people.AddRange(await described.FindOfficialsAsync(snapshot, form, cancellationToken));
            }
        }
        people.AddRange(await ByHeadAsync(snapshot, body, other, cancellationToken));
        return [.. people.Where(entry => entry.Kind == SpeakerKind.Person).DistinctBy(entry => entry.Key)];
    }

    /// <summary>People beside whose names a description stands.</summary>
    public Task<IReadOnlyList<SpeakerEntry>> FindDescribedAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        described.FindAsync(snapshot, asked, cancellationToken);

    // "the union's general secretary" in an article about the one union that was asked for.
    private async Task<IReadOnlyList<SpeakerEntry>> ByHeadAsync(IIndexSnapshot snapshot, string body, string? other, CancellationToken cancellationToken)
    {
        var head = NameFolding.Words(body).Concat(NameFolding.Words(other ?? "")).LastOrDefault(DescribedSpeakers.Bodies.Contains);
        if (head is null || NameFolding.Words(body).Length + (other is null ? 0 : 1) < 2)
            return [];
        var named = new[] { body, other }.OfType<string>().Select(builder.BuildFromWords).Where(topic => topic.Parts.Count > 0).Select(topic => topic.All).ToList();
        var found = await snapshot.SearchAsync(new IndexQuery.Should(named), CoverageFilter.None, MostArticles * 2, cancellationToken);
        var people = new List<SpeakerEntry>();
        foreach (var article in found.Hits.Where(hit => hit.Place >= MatchPlace.Sentence).Select(hit => hit.Id.Article).Distinct().Take(MostArticles))
        {
            foreach (var unit in await snapshot.LoadArticleAsync(article, cancellationToken))
            {
                if (unit is { Speaker: { } key, Quote.Attribution.Speaker: { Kind: SpeakerKind.Person, Role: { } role } speaker } && NameFolding.Words(Bare(role)).Contains(head))
                    people.Add(new SpeakerEntry(key, speaker.Name, speaker.Kind, 1));
            }
        }
        return people;
    }

    private static string Bare(string role) => role.Replace("'s", "", StringComparison.Ordinal).Replace("\u2019s", "", StringComparison.Ordinal);

    // "teachers'", "teacher": the possessive and the plural fall; "ferry" is in "Ferries".
    private static bool IsForm(string part, string word) =>
        part.TrimEnd('s') == word.TrimEnd('s') || (word.Length > 4 && part.StartsWith(word.TrimEnd('s', 'y', 'e'), StringComparison.Ordinal));
}
