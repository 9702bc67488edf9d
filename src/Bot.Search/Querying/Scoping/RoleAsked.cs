using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Scoping;

/// <summary>A role as somebody asks for it: "Ukraine's President", "president of Ukraine", "the US defence secretary".</summary>
internal sealed class RoleAsked
{
    private const int MostWords = 12;

    private static readonly FrozenDictionary<string, string[]> Offices = KnownLanguages.Asked.Lines("questions/offices")
        .Select(line => line.Split('|'))
        .SelectMany(forms => forms, (forms, form) => (form, forms))
        .GroupBy(pair => pair.form, pair => pair.forms)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small =
        new[] { "the", "a", "an", "of", "for", "and", "to", "in", "from" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<RoleWord> _words = [];
    private readonly string[] _printed;
    private readonly string[] _folded;

    private RoleAsked(string asked)
    {
        _printed = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        _folded = [.. _printed.Select(word => NameFolding.Fold(RoleText.DropPossessive(word)))];
        for (var at = 0; at < _folded.Length;)
            at += Read(at);
    }

    /// <summary>What the role must have, in order.</summary>
    public IReadOnlyList<RoleWord> Words => _words;

    /// <summary>
    /// How many words, from the first on, make a role of an office and a country or body: 0 when they do not. Fewer of
    /// them would name somebody else.
    /// </summary>
    public int Length { get; private set; }

    /// <summary>Names an office, and nothing that is no part of a role.</summary>
    public bool HasOffice => _words.Exists(word => word.Sort == RoleWordSort.Office) && !_words.Exists(word => word.Sort == RoleWordSort.Other);

    /// <summary>Names a country or body, and no office.</summary>
    public bool IsBodyOnly => _words.Count > 0 && _words.TrueForAll(word => word.Sort == RoleWordSort.Body);

    public static RoleAsked Parse(string asked) => new(asked);

    /// <summary>The words for the same office as a folded word, itself among them; none for what is no office.</summary>
    public static IReadOnlyList<string> OfficesLike(string word) => Offices.TryGetValue(word, out var forms) ? forms : [];

    private int Read(int at)
    {
        if (_folded[at].Length == 0 || Small.Contains(_folded[at]))
            return 1;
        var (length, word) = Body(at) ?? Office(at) ?? Rest(at);
        _words.Add(word);
        if (Length == 0 && IsRole())
            Length = at + length;
        return length;
    }

    private bool IsRole() =>
        _words.Exists(word => word.Sort == RoleWordSort.Office) && _words.Exists(word => word.Sort == RoleWordSort.Body)
        && !_words.Exists(word => word.Sort == RoleWordSort.Other);

    private (int, RoleWord)? Body(int at)
    {
        if (BodyForms.At(_folded, at) is { } known)
            return (known.Words, new RoleWord([.. known.Forms.Select(AsPrinted)], RoleWordSort.Body));
        // "the head of the Harbour Board", "Acme's director": whatever is named so is a body.
        if (at > 0 && IsCapital(at) && AfterOf(at))
        {
            var end = at + 1;
            while (end < _printed.Length && IsCapital(end))
                end++;
            return (end - at, new RoleWord([string.Join(' ', _printed[at..end])], RoleWordSort.Body));
        }
        return IsCapital(at) && _printed[at].Length > RoleText.DropPossessive(_printed[at]).Length && at + 1 < _printed.Length
            ? (1, new RoleWord([RoleText.DropPossessive(_printed[at])], RoleWordSort.Body))
            : null;
    }

    private (int, RoleWord)? Office(int at)
    {
        for (var length = Math.Min(2, _folded.Length - at); length > 0; length--)
        {
            if (Offices.TryGetValue(string.Join(' ', _folded[at..(at + length)]), out var forms))
                return (length, new RoleWord(forms, IsNoun(at + length - 1) ? RoleWordSort.Office : RoleWordSort.Field));
        }
        return IsNoun(at) ? (1, new RoleWord([_printed[at]], RoleWordSort.Office)) : null;
    }

    private (int, RoleWord) Rest(int at) =>
        (1, new RoleWord([RoleText.DropPossessive(_printed[at])], TitleWords.IsPortfolio(_folded[at]) ? RoleWordSort.Field : RoleWordSort.Other));

    private bool IsNoun(int at) => TitleWords.IsTitleNoun(_folded[at]) || Offices.ContainsKey(_folded[at]) && !TitleWords.IsPortfolio(_folded[at]);

    private bool IsCapital(int at) => char.IsUpper(_printed[at][0]);

    private bool AfterOf(int at) => _folded[at - 1] is "of" or "from" || (at > 1 && _folded[at - 1] == "the" && _folded[at - 2] is "of" or "from");

    // The table is folded; the analyser knows the country only in capitals ("US").
    private static string AsPrinted(string folded) => folded.Length <= 3 ? folded.ToUpperInvariant() : folded;
}

/// <summary>One thing that a role asked for must have: an office, a country or body, or any other word.</summary>
/// <param name="Forms">The ways in which it may be printed.</param>
/// <param name="Sort">What it is.</param>
internal sealed record RoleWord(IReadOnlyList<string> Forms, RoleWordSort Sort);

/// <summary>What a word of a role says.</summary>
internal enum RoleWordSort
{
    /// <summary>Which office: "president", "minister".</summary>
    Office,

    /// <summary>Whose: "Ukraine's", "of the European Commission".</summary>
    Body,

    /// <summary>Which of them: "defence", "top".</summary>
    Field,

    /// <summary>No word of a role: it may be the topic.</summary>
    Other,
}
