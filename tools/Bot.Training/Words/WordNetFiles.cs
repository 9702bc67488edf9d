using System.Globalization;

namespace Bot.Training.Words;

/// <summary>What WordNet's files (https://wordnet.princeton.edu/documentation/wndb5wn) say of single words: synonyms, kinds, derivations, opposites.</summary>
internal sealed class WordNetFiles
{
    private const int MostKinds = 6;

    private readonly Dictionary<string, Synset> _synsets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<List<string>>> _senses = new(StringComparer.Ordinal);

    public WordNetFiles(string folder)
    {
        foreach (var part in (ReadOnlySpan<string>)["noun", "verb", "adj", "adv"])
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, $"data.{part}")).Where(line => line[0] != ' '))
                ReadData(line, part);
            foreach (var line in File.ReadLines(Path.Combine(folder, $"index.{part}")).Where(line => line[0] != ' '))
                ReadIndex(line, part);
        }
    }

    /// <summary>True for a word that WordNet has, written small: no name.</summary>
    public bool Knows(string word) => _senses.ContainsKey(word);

    /// <summary>Words of the first senses, what they are a kind of, and the few kinds of them.</summary>
    public IEnumerable<string> Alike(string word)
    {
        foreach (var senses in _senses.GetValueOrDefault(word) ?? [])
        {
            foreach (var synset in senses.Take(2).Select(key => _synsets[key]))
            {
                foreach (var other in synset.Words)
                    yield return other;
            }
            var first = _synsets[senses[0]];
            foreach (var other in first.Linked("@").Concat(first.Linked("&")).SelectMany(key => _synsets[key].Words))
                yield return other;
            var kinds = first.Linked("~").ToList();
            foreach (var other in kinds.Count <= MostKinds ? kinds.SelectMany(key => _synsets[key].Words) : [])
                yield return other;
        }
    }

    /// <summary>Words made from it or that it is made from, of any part of speech: "inspection" for "inspect".</summary>
    public IEnumerable<string> Derived(string word) => Lexical(word, "+");

    /// <summary>Opposites, its own and those of its synonyms.</summary>
    public IEnumerable<string> Opposites(string word) => Lexical(word, "!");

    private IEnumerable<string> Lexical(string word, string sign)
    {
        foreach (var synset in (_senses.GetValueOrDefault(word) ?? []).SelectMany(senses => senses).Select(key => _synsets[key]))
        {
            foreach (var link in synset.Links.Where(link => link.Sign == sign))
            {
                var target = _synsets[link.Target];
                if (link.From > 0 && (sign == "!" || synset.Words[link.From - 1] == word))
                    yield return target.Words[link.To - 1];
            }
        }
    }

    private void ReadData(string line, string part)
    {
        var fields = line.Split(' ');
        var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var words = Enumerable.Range(0, count).Select(i => Plain(fields[4 + (2 * i)])).ToList();
        var at = 4 + (2 * count);
        var links = new List<Link>();
        for (var i = 0; i < int.Parse(fields[at], CultureInfo.InvariantCulture); i++)
        {
            var link = at + 1 + (4 * i);
            var places = int.Parse(fields[link + 3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            links.Add(new Link(fields[link], PartOf(fields[link + 2]) + fields[link + 1], places >> 8, places & 0xff));
        }
        _synsets[part + fields[0]] = new Synset(words, links);
    }

    private void ReadIndex(string line, string part)
    {
        var fields = line.TrimEnd().Split(' ');
        var pointers = int.Parse(fields[3], CultureInfo.InvariantCulture);
        var offsets = fields[(4 + pointers + 2)..];
        if (!_senses.TryGetValue(fields[0], out var senses))
            _senses[fields[0]] = senses = [];
        senses.Add([.. offsets.Select(offset => part + offset)]);
    }

    private static string Plain(string word) => word.Split('(')[0];

    private static string PartOf(string letter) => letter switch
    {
        "n" => "noun",
        "v" => "verb",
        "r" => "adv",
        _ => "adj",
    };

    private sealed record Link(string Sign, string Target, int From, int To);

    private sealed record Synset(IReadOnlyList<string> Words, IReadOnlyList<Link> Links)
    {
        public IEnumerable<string> Linked(string sign) => Links.Where(link => link.Sign == sign).Select(link => link.Target);
    }
}
