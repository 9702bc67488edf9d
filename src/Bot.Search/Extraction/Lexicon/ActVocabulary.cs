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

    public ActVocabulary(WordSections sections)
    {
        foreach (var act in Enum.GetValues<SpeechAct>().Where(act => act != SpeechAct.Said))
        {
            foreach (var entry in sections.WordsOf(act.ToString().ToLowerInvariant()))
                Add(entry.Split('_'), act);
        }
    }

    /// <summary>The act of a word that needs no other; null for none.</summary>
    public SpeechAct? Of(string word) => _alone.TryGetValue(word, out var act) ? act : null;

    /// <summary>The words that make an act of <paramref name="word"/> when one of them follows, in order; empty for none.</summary>
    public IReadOnlyList<(string Follower, SpeechAct Act)> FollowersOf(string word) => _followed.TryGetValue(word, out var followers) ? followers : [];

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
