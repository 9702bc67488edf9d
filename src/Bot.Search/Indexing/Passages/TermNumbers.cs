using Bot.Search.Analyzing;

namespace Bot.Search.Indexing.Passages;

/// <summary>Numbers the different terms of one article in order of appearance, and remembers a printed form of each.</summary>
internal sealed class TermNumbers(ITermAnalyzer analyzer)
{
    private const int LongestWord = 40;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<string> _words = [];
    private readonly List<bool> _stops = [];

    public IReadOnlyList<string> Terms => _terms;

    public IReadOnlyList<string> Words => _words;

    public bool IsStop(int term) => _stops[term];

    private int NumberOf(string term)
    {
        if (_numbers.TryGetValue(term, out var number))
            return number;
        number = _terms.Count;
        _numbers.Add(term, number);
        _terms.Add(term);
        _words.Add("");
        _stops.Add(analyzer.IsStopTerm(term));
        return number;
    }

    public ReadText Read(string text)
    {
        var read = new ReadText([], [], []);
        foreach (var token in analyzer.Analyze(text))
        {
            var number = NumberOf(token.Term);
            Remember(number, text.AsSpan(token.Span.Start, Math.Min(token.Span.Length, LongestWord)));
            if (token.Joined)
            {
                read.Joined.Add((number, token.Position));
                continue;
            }
            read.Sequence.Add(number);
            read.Spans.Add(token.Span);
        }
        return read;
    }

    private void Remember(int number, ReadOnlySpan<char> printed)
    {
        var known = _words[number];
        if (known.Length > 0 && known.Length < printed.Length)
            return;
        if (known.Length == printed.Length && printed.Equals(known, StringComparison.OrdinalIgnoreCase))
            return;
        var word = printed.ToString().ToLowerInvariant();
        if (known.Length != word.Length || string.CompareOrdinal(word, known) < 0)
            _words[number] = word;
    }
}
