using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>Who the words of a question name, in all the ways in which people name somebody.</summary>
internal sealed class AskedNames(SpeakerFinder speakers, NameSpotter spotter, HurriedNames hurried)
{
    private const int MostOfDescription = 4;
    private const int MostOfSubject = 7;

    private static readonly List<string[]> Seats = [.. Languages.KnownLanguages.Asked.Lines("questions/seats").Select(line => line.Split('|'))];

    /// <summary>The speakers in the place of a name, several of them where it joins them; empty when nobody of them is quoted.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAllAsync(IIndexSnapshot snapshot, string speaker, CancellationToken cancellationToken)
    {
        var who = new List<SpeakerEntry>();
        foreach (var name in speaker.Split([" and ", " or ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            who.AddRange(await speakers.FindAsync(snapshot, name, cancellationToken));
        if (who.Count == 0)
            who.AddRange(await InOtherOrderAsync(snapshot, speaker, cancellationToken));
        return [.. who.DistinctBy(entry => entry.Key)];
    }

    /// <summary>Whom a text without the form of a question names; null when it names nobody who is quoted.</summary>
    public Task<SpottedName?> SpotAsync(IIndexSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        spotter.FindAsync(snapshot, text, cancellationToken);

    /// <summary>Whom a fragment without capitals names; null when it names nobody.</summary>
    public Task<(SpottedName Spotted, TakenName? Taken)?> HurriedAsync(IIndexSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        hurried.FindAsync(snapshot, text, cancellationToken);

    /// <summary>
    /// Who does something in the words behind "what did" ("the flower seller hear", "Watari reckon about the cable"), and what is left to
    /// ask of them; nobody in it where they are described as nobody is printed, null where the words begin with no person or body.
    /// </summary>
    public async Task<SpottedName?> SubjectAsync(IIndexSnapshot snapshot, string clause, CancellationToken cancellationToken)
    {
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = 1; length <= Math.Min(MostOfSubject, words.Length - 1); length++)
        {
            // "the board chair", "the head of the ward": the longer one is meant.
            if (!MayNameSomebody(words[length - 1]) || MayNameSomebody(words[length]) || ClauseWords.NamesOn(words[length]))
                continue;
            var name = string.Join(' ', words[(IsArticle(words[0]) ? 1 : 0)..length]);
            var who = await FindAllAsync(snapshot, name, cancellationToken);
            var asked = words[(words.Length > length + 1 && ClauseWords.OpensTopic(words[length + 1]) ? length + 2 : length)..];
            return who.Count > 0 || !char.IsUpper(words[length - 1][0]) ? new SpottedName(name, who, string.Join(' ', asked)) : null;
        }
        return null;
    }

    /// <summary>Whose the thing is that a question is about ("the union's offer to the drivers"), and the thing; null where nobody quoted has it, or it is somebody.</summary>
    public async Task<SpottedName?> OwnerAsync(IIndexSnapshot snapshot, string text, CancellationToken cancellationToken)
    {
        if (DescriptionForms.Owned(text) is not { } owned)
            return null;
        var who = await FindAllAsync(snapshot, owned.Owner, cancellationToken);
        return who.Count > 0 ? new SpottedName(owned.Owner, who, owned.Thing) : null;
    }

    private static bool MayNameSomebody(string word) =>
        char.IsUpper(word[0]) || (NameFolding.Words(word) is [var one] && DescribedSpeakers.IsOfPeople(one));

    private static bool IsArticle(string word) => word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase);

    /// <summary>The people whose name is written nearly so, and what was taken for it; null when none is.</summary>
    public static async Task<(IReadOnlyList<SpeakerEntry> Who, TakenName Taken)?> LikelyAsync(IIndexSnapshot snapshot, string speaker, CancellationToken cancellationToken)
    {
        foreach (var name in NameOrders.Of(speaker))
        {
            if (await LikelyName.FindAsync(snapshot, name, cancellationToken) is { Count: > 0 } meant)
                return (meant, LikelyName.Taken(speaker, meant));
        }
        return null;
    }

    /// <summary>"City Hall": who sits there; empty for what is no seat.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> AtSeatAsync(IIndexSnapshot snapshot, string speaker, CancellationToken cancellationToken)
    {
        var seat = Seats.FirstOrDefault(names => names[0].Replace("the ", "", StringComparison.Ordinal).Equals(speaker.Replace("the ", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase));
        var found = new List<SpeakerEntry>();
        foreach (var name in seat?.Skip(1) ?? [])
            found.AddRange(await speakers.FindAsync(snapshot, name, cancellationToken));
        return [.. found.DistinctBy(entry => entry.Key)];
    }

    /// <summary>"Who praised the governor": whom a stance is taken towards; empty when the words name nobody who is quoted.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> TargetAsync(IIndexSnapshot snapshot, string topic, CancellationToken cancellationToken)
    {
        var named = RoleAsked.Parse(topic).HasOffice
            ? await speakers.FindAsync(snapshot, topic, cancellationToken)
            : await SpeakerFinder.FindByNameAsync(snapshot, topic, cancellationToken);
        if (named.Count == 0 && NameFolding.Words(topic) is { Length: <= MostOfDescription } and [.., var head] && DescribedSpeakers.IsOfPeople(head))
            named = await OneAsync(snapshot, topic, DescribedSpeakers.Bodies.Contains(head), cancellationToken);
        if (named.Count > 0)
            return named;
        if (!topic.Any(char.IsUpper))
            return await hurried.FindAsync(snapshot, topic, cancellationToken) is { } typed ? typed.Spotted.Who : [];
        return await spotter.FindAsync(snapshot, topic, cancellationToken) is { } spotted ? spotted.Who : [];
    }

    // The body itself, or the one who is described: an act towards several of a trade is not towards one of them.
    private async Task<IReadOnlyList<SpeakerEntry>> OneAsync(IIndexSnapshot snapshot, string described, bool isBody, CancellationToken cancellationToken)
    {
        var found = (await speakers.FindAsync(snapshot, described, cancellationToken)).Where(entry => isBody == (entry.Kind == SpeakerKind.Organisation)).ToList();
        return isBody || found.Count == 1 || NamedSpeakers.AreOne(found) ? found : [];
    }

    // "delacroix bell" without its hyphen, "solbakken m." with the family name first.
    private static async Task<IReadOnlyList<SpeakerEntry>> InOtherOrderAsync(IIndexSnapshot snapshot, string speaker, CancellationToken cancellationToken)
    {
        foreach (var name in NameOrders.Of(speaker).Skip(1))
        {
            var found = (await SpeakerFinder.FindByNameAsync(snapshot, name, cancellationToken)).Where(entry => entry.Kind == SpeakerKind.Person).ToList();
            if (found.Count > 0)
                return found;
        }
        return [];
    }
}
