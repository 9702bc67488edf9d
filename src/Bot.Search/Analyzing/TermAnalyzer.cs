using System.Collections.Concurrent;
using System.Collections.Frozen;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Analyzing;

/// <summary>
/// Words to terms by the scanner and the filters of <see cref="NewsAnalyzer"/>, with the terms of words remembered: the
/// filters cost a hundred times what a look-up does.
/// </summary>
internal sealed class TermAnalyzer : ITermAnalyzer
{
    /// <summary>Words whose term is remembered, twice; news repeats itself, so nearly every word is found here.</summary>
    private const int CacheSize = 40_000;

    private readonly RecentlyUsed<string, string> _terms = new(CacheSize, StringComparer.Ordinal);
    private readonly ConcurrentBag<WordChain> _chains = [];
    private readonly Func<string, string> _normalize;
    private readonly FrozenSet<string> _stopTerms;

    public TermAnalyzer()
    {
        _normalize = Normalize;
        _stopTerms = KnownLanguages.Asked.Lines("search/stopwords")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(Normalize)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, new TextSpan(0, text.Length));
    }

    public IReadOnlyList<Token> Analyze(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(span.Length / 5);
        var scanner = new WordScanner(text, span);
        var position = 0;
        while (scanner.Next() is { } compound)
            position = AddWords(tokens, text, compound, position);
        return tokens;
    }

    public string? TermOf(string word)
    {
        var tokens = Analyze(word);
        if (tokens.Count == 0)
            return null;
        return (tokens.FirstOrDefault(token => token.Joined) is { Term: not null } joined ? joined : tokens[0]).Term;
    }

    public bool IsStopTerm(string term) => _stopTerms.Contains(term);

    private int AddWords(List<Token> tokens, string text, WordScanner.Compound compound, int position)
    {
        if (compound.Acronym is { } acronym)
        {
            tokens.Add(new Token(acronym, compound.Span, position, false));
            return position + 1;
        }
        if (compound.Parts.Count == 0)
        {
            var only = TermFor(text.AsSpan(compound.Span.Start, compound.Span.Length));
            if (only.Length == 0)
                return position;
            tokens.Add(new Token(only, compound.Span, position, false));
            return position + 1;
        }
        for (var i = 0; i < compound.Parts.Count; i++)
        {
            var part = compound.Parts[i];
            var term = TermFor(text.AsSpan(part.Start, part.Length));
            if (term.Length == 0)
                continue;
            tokens.Add(new Token(term, part, position++, false));
            if (i == 0)
                tokens.Add(new Token(TermFor(compound.Join(text)), compound.Span, position - 1, true));
        }
        return position;
    }

    private string TermFor(ReadOnlySpan<char> word) => _terms.GetOrMake(word, _normalize);

    private string Normalize(string word)
    {
        var chain = _chains.TryTake(out var idle) ? idle : new WordChain();
        var term = chain.TermOf(word);
        _chains.Add(chain);
        return term;
    }
}
