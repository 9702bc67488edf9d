using Bot.Search.Domain;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>
/// The verbs (and the nouns made of them) that tell of an act of saying. An entry is a word, or a word and the one that must follow
/// it, joined by an underscore: "called_for".
/// </summary>
internal sealed class ActVocabulary
{
    private readonly Dictionary<string, SpeechAct> _alone = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string Follower, SpeechAct Act)>> _followed = new(StringComparer.OrdinalIgnoreCase);

    // Asked for every word that looks like a verb: nothing is allocated for it.
    private readonly Dictionary<string, SpeechAct>.AlternateLookup<ReadOnlySpan<char>> _aloneBy;
    private readonly Dictionary<string, List<(string Follower, SpeechAct Act)>>.AlternateLookup<ReadOnlySpan<char>> _followedBy;

    public ActVocabulary(WordSections sections)
    {
        foreach (var act in Enum.GetValues<SpeechAct>().Where(act => act != SpeechAct.Said))
        {
            foreach (var entry in sections.WordsOf(act.ToString().ToLowerInvariant()))
                Add(entry.Split('_'), act);
        }
        _aloneBy = _alone.GetAlternateLookup<ReadOnlySpan<char>>();
        _followedBy = _followed.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The act of a word that needs no other; null for none.</summary>
    public SpeechAct? Of(ReadOnlySpan<char> word) => _aloneBy.TryGetValue(word, out var act) ? act : null;

    /// <summary>The words that make an act of <paramref name="word"/> when one of them follows, in order; empty for none.</summary>
    public IReadOnlyList<(string Follower, SpeechAct Act)> FollowersOf(ReadOnlySpan<char> word) => _followedBy.TryGetValue(word, out var followers) ? followers : [];

    private void Add(string[] words, SpeechAct act)
    {
        if (words.Length == 1)
            _alone.Add(words[0], act);
        else if (_followed.TryGetValue(words[0], out var followers))
            followers.Add((words[1], act));
        else
            _followed.Add(words[0], [(words[1], act)]);
    }
}
