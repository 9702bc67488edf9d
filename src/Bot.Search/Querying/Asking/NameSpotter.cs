using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds whom a text without the form of a question names: "Watari's words about sabotage", "quotes from Luis Caballero on the
/// sprinklers", "Perpetua Lim on the ferry".
/// </summary>
internal sealed class NameSpotter(SpeakerFinder speakers)
{
    private const int MostWords = 6;
    private const int MostLookups = 40;

    private static readonly string[] Separators = ["about", "on", "regarding", "concerning", "over", "to"];
    private static readonly string[] Subjects = ["about", "on", "regarding", "concerning"];
    private static readonly string[] Joining = [" and ", " or ", " vs ", " vs. ", " versus "];
    private static readonly string[] Sources = ["by", "from", "of"];

    /// <summary>The speaker named and the topic that is left; null when the text names nobody who is quoted.</summary>
    public async Task<SpottedName?> FindAsync(IIndexSnapshot snapshot, string text, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var person = await FindPersonAsync(snapshot, words, cancellationToken);
        // "Sundline's spokeswoman on Ms Palomäki": who is named behind "on" is what it is about.
        var isAboutPerson = person is { } named && Array.FindIndex(words, word => Subjects.Contains(word, StringComparer.OrdinalIgnoreCase)) is > 0 and var on && named.Start > on;
        return person is null || isAboutPerson ? await FindDescribedAsync(snapshot, words, cancellationToken) ?? person?.Spotted : person?.Spotted;
    }

    private static async Task<(SpottedName Spotted, int Start)?> FindPersonAsync(IIndexSnapshot snapshot, string[] words, CancellationToken cancellationToken)
    {
        var lookups = 0;
        for (var length = Math.Min(MostWords, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length && lookups < MostLookups; start++)
            {
                if (!IsCapital(words[start]) || !IsCapital(words[start + length - 1]) || OrdinaryStart(words, start, length))
                    continue;
                lookups++;
                var name = Bare(string.Join(' ', words[start..(start + length)]));
                var who = (await SpeakerFinder.FindByNameAsync(snapshot, name, cancellationToken)).Where(entry => entry.Kind == SpeakerKind.Person).ToList();
                if (who.Count > 0)
                    return (new SpottedName(name, who, TopicAround(words, start, start + length)), start);
            }
        }
        return null;
    }

    // "by the mayor of Saltholm", "the board's chair on blame": a role or a body in the place of a name.
    private async Task<SpottedName?> FindDescribedAsync(IIndexSnapshot snapshot, string[] words, CancellationToken cancellationToken)
    {
        var from = Array.FindIndex(words, word => Sources.Contains(word, StringComparer.OrdinalIgnoreCase));
        var isAsked = from > 0 && words[..from].All(RequestWords.IsOne);
        var start = isAsked ? from + 1 : 0;
        var separator = Array.FindIndex(words, start, word => Separators.Contains(word, StringComparer.OrdinalIgnoreCase));
        var end = separator < 0 ? words.Length : separator;
        if (end <= start || end - start > MostWords || (!isAsked && separator < 0))
            return null;
        var name = Bare(string.Join(' ', words[start..end]));
        var who = await FindAllAsync(snapshot, name, cancellationToken);
        return who.Count == 0 ? null : new SpottedName(name, who, string.Join(' ', RequestWords.DropLeading(words[end..])));
    }

    // "The mayor vs the union": both, or nobody.
    private async Task<IReadOnlyList<SpeakerEntry>> FindAllAsync(IIndexSnapshot snapshot, string name, CancellationToken cancellationToken)
    {
        var found = await speakers.FindAsync(snapshot, name, cancellationToken);
        var names = name.Split(Joining, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (found.Count > 0 || names.Length < 2)
            return found;
        var all = new List<SpeakerEntry>();
        foreach (var one in names)
        {
            var who = await speakers.FindAsync(snapshot, one.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? one[4..] : one, cancellationToken);
            if (who.Count == 0)
                return [];
            all.AddRange(who);
        }
        return [.. all.DistinctBy(entry => entry.Key)];
    }

    private static string TopicAround(string[] words, int start, int end) =>
        string.Join(' ', RequestWords.DropFrom(words[..start]).Concat(RequestWords.DropLeading(words[end..])));

    // A question's first word is written large whatever it is.
    private static bool OrdinaryStart(string[] words, int start, int length) => start == 0 && length == 1 && RequestWords.IsOne(words[0]);

    private static bool IsCapital(string word) => word.Any(char.IsLetter) && char.IsUpper(word.First(char.IsLetter));

    private static string Bare(string name)
    {
        var trimmed = name.Trim(',', '.', ':', ';', '?', '!', '"', '\u201C', '\u201D');
        return trimmed.EndsWith("'s", StringComparison.Ordinal) || trimmed.EndsWith("\u2019s", StringComparison.Ordinal) ? trimmed[..^2]
            : trimmed.TrimEnd('\'', '\u2019');
    }
}

/// <summary>A speaker found in a text.</summary>
/// <param name="Name">As typed, without possessive.</param>
/// <param name="Who">The speakers that it may mean.</param>
/// <param name="Topic">The words that are left, without those that only ask; may be empty.</param>
internal sealed record SpottedName(string Name, IReadOnlyList<SpeakerEntry> Who, string Topic);
