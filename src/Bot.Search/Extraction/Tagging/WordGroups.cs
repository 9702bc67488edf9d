using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Which common words stand near each other in the news, from a language's list <c>texts/groups</c>: what the model learnt of
/// "reiterated" holds for "underlined" too. Known by the hash of a word, so that a look-up costs no comparison of letters.
/// </summary>
internal sealed class WordGroups
{
    private const int Levels = 2;
    private const uint Spread = 0x9E3779B1;
    private static readonly ConcurrentDictionary<Language, WordGroups> Known = new();
    private readonly (uint Word, WordGroup Group)[] _slots;
    private readonly int _shift;

    private WordGroups(IReadOnlyList<string> lines)
    {
        var rows = lines.Select(line => line.Split(' ')).ToList();
        var slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, rows.Sum(row => row.Length) * 4 / 3));
        _slots = new (uint, WordGroup)[slots];
        _shift = 32 - BitOperations.Log2(slots);
        for (var i = 0; i < rows.Count; i++)
        {
            var group = new WordGroup((ushort)(i + 1), Number(rows[i][0]), Number(rows[i][1]));
            foreach (var word in rows[i].AsSpan(Levels))
                Add(Hash.Word(word), group);
        }
    }

    public static WordGroups Of(Language language) => Known.GetOrAdd(language, known => new WordGroups(known.Lines("texts/groups")));

    /// <summary>The group of a word by its <see cref="Hash.Word"/>; none when it is not common.</summary>
    public WordGroup Of(uint word)
    {
        for (var slot = Slot(word); ; slot = slot + 1 & _slots.Length - 1)
        {
            ref var found = ref _slots[slot];
            if (found.Word == word || found.Group == default)
                return found.Group;
        }
    }

    private void Add(uint word, WordGroup group)
    {
        var slot = Slot(word);
        while (_slots[slot].Group != default)
        {
            if (_slots[slot].Word == word)
                return;
            slot = slot + 1 & _slots.Length - 1;
        }
        _slots[slot] = (word, group);
    }

    private int Slot(uint word) => (int)(word * Spread >> _shift);

    private static ushort Number(string text) => (ushort)(int.Parse(text, CultureInfo.InvariantCulture) + 1);
}

/// <summary>Numbers from 1 of a word's group, of the wider one and of the widest; all 0 for a word in none.</summary>
internal readonly record struct WordGroup(ushort Fine, ushort Wide, ushort Widest);
