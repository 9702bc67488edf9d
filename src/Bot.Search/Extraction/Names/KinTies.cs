using System.Collections.Frozen;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Who is whose brother, wife or son, as an article prints it beside a name ("Brandt met his sister, Judge Tamar Brandt"), read
/// either way: whose brother is named is that brother's brother or sister.
/// </summary>
internal sealed class KinTies
{
    private const int Farthest = 4;
    private const int MostPeople = 200;
    private const int MostTies = 100;
    private const int ShortestFamily = 4;

    private static readonly FrozenDictionary<string, string[]> Inverse = KnownLanguages.Rows("names/kin-ties")
        .Select(row => (Nouns: row.TakeWhile(word => word != "of").ToArray(), Others: row.SkipWhile(word => word != "of").Skip(1).ToArray()))
        .SelectMany(row => row.Nouns.Select(noun => (noun, row.Others)))
        .ToFrozenDictionary(pair => pair.noun, pair => pair.Others, StringComparer.Ordinal);

    private readonly TextLayer _text;
    private readonly ArticleNames _names;
    private readonly List<(NamedSpeaker Owner, string Noun, NamedSpeaker Relative)> _ties = [];

    public KinTies(TextLayer text, ArticleNames names)
    {
        (_text, _names) = (text, names);
        foreach (var run in names.Runs)
        {
            if (_ties.Count < MostTies && run is { Quoted: false, Speaker: { Kind: NameKind.Person or NameKind.Unsure } relative } && NounBefore(run) is { } noun
                && OwnerOf(noun) is { } owner && owner != relative)
                _ties.Add((owner, names.Folded[noun], relative));
        }
    }

    /// <summary>True for a noun that two people of one family are to each other.</summary>
    public static bool Includes(string noun) => Inverse.ContainsKey(noun);

    /// <summary>True for two family names, folded, of one family: Petrov and Petrova, Novák and Nováková.</summary>
    public static bool IsOneFamily(string one, string other) => one == other
        || Math.Min(one.Length, other.Length) >= ShortestFamily && (one.StartsWith(other, StringComparison.Ordinal) && one.EndsWith('a') || other.StartsWith(one, StringComparison.Ordinal) && other.EndsWith('a'));

    /// <summary>Whom the article prints as that relative of <paramref name="owner"/>; null when nobody, or more than one, fits.</summary>
    public NamedSpeaker? Find(NamedSpeaker owner, string noun)
    {
        NamedSpeaker? only = null;
        foreach (var tie in _ties)
        {
            var relative = tie.Owner == owner && tie.Noun == noun ? tie.Relative
                : tie.Relative == owner && Inverse.GetValueOrDefault(tie.Noun) is { } others && others.Contains(noun) ? tie.Owner : null;
            if (relative is null || relative == only || Contradicts(relative, noun))
                continue;
            if (only is not null)
                return null;
            only = relative;
        }
        return only;
    }

    private static bool Contradicts(NamedSpeaker person, string noun) =>
        GenderedNouns.Of(noun) is var gender and not Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender;

    // "his sister, Judge Tamar Brandt", "her brother, banker Levon": back over a comma and a noun or two.
    private int? NounBefore(NameRun run)
    {
        var sentence = _text.Sentences[run.Sentence].FirstToken;
        for (var i = run.TitleFirst - 1; i > sentence && run.TitleFirst - i <= Farthest; i--)
        {
            if (Includes(_names.Folded[i]))
                return i;
            if (_text.Tokens[i].Kind != TokenKind.Comma && !PersonNouns.Includes(_names.Folded[i]))
                return null;
        }
        return null;
    }

    private NamedSpeaker? OwnerOf(int noun)
    {
        var sentence = _text.SentenceOf(noun);
        var first = _text.Sentences[sentence].FirstToken;
        for (var i = noun - 1; i >= first && noun - i <= Farthest; i--)
        {
            if (_text.Words.Names.AnyHis.Contains(_text.Word(i)))
                return OnlyOne(sentence, i, Gender.Male);
            if (_text.Words.Names.AnyHer.Contains(_text.Word(i)))
                return OnlyOne(sentence, i, Gender.Female);
            if (_text.Tokens[i].Kind == TokenKind.Clitic)
                return Possessor(i, first);
        }
        return null;
    }

    // The one person of the sentence so far; where there is none, of the sentence before.
    private NamedSpeaker? OnlyOne(int sentence, int before, Gender gender)
    {
        NamedSpeaker? only = null;
        var isHere = false;
        for (var i = _names.RunAt(before) - 1; i >= 0 && sentence - _names.Runs[i].Sentence <= 1; i--)
        {
            if (_names.Runs[i].Sentence < sentence && isHere)
                break;
            if (_names.Runs[i] is not { Quoted: false, Speaker: { Kind: NameKind.Person } person } || person == only
                || person.Gender != Gender.Unknown && person.Gender != gender)
                continue;
            if (only is not null)
                return null;
            only = person;
            isHere = _names.Runs[i].Sentence == sentence;
        }
        return only;
    }

    // "Iker Oteiza's wife, Pilar"; "the opposition leader's brother, Finance Minister Bartosz Przybylak"
    private NamedSpeaker? Possessor(int clitic, int sentence)
    {
        var at = _names.RunAt(clitic - 1);
        if (at < _names.Runs.Count && _names.Runs[at] is { Speaker: { } named } run && run.End == clitic)
            return named;
        var first = clitic - 1;
        while (first > sentence && clitic - first <= Farthest && !_text.Words.Names.AnyThe.Contains(_text.Word(first)))
            first--;
        if (!_text.Words.Names.AnyThe.Contains(_text.Word(first)))
            return null;
        var words = RoleText.Words(_text.SpanOf(first + 1, clitic).In(_text.Text));
        var bearers = _names.Clusters.People.Take(MostPeople).Where(person => person.Roles.Exists(role => RoleText.Fits(words, role.Heads))).Take(2).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }
}
