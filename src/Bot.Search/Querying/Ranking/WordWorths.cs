using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// What the words of articles are worth to one question. Each paragraph is read once, for the words of a piece and of its sentence are among
/// those of the paragraph. Not safe from several threads.
/// </summary>
/// <param name="analyzer">What words are, and which of them say nothing.</param>
/// <param name="parts">Parts of the question.</param>
/// <param name="worthOf">For a term and its word, in lower case, what each part of the question finds in it.</param>
internal sealed class WordWorths(ITermAnalyzer analyzer, int parts, Func<string, string, double[]> worthOf)
{
    private readonly Dictionary<(ArticleId, int, TextSpan), Read[]> _read = [];
    private readonly Dictionary<string, double[]> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known?>.AlternateLookup<ReadOnlySpan<char>> _words = new Dictionary<string, Known?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each part what the words of a span have of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">What counts.</param>
    /// <param name="around">What is read at once, where the span is in it.</param>
    public double[] In(Article article, TextSpan span, TextSpan around)
    {
        var worth = new double[parts];
        foreach (var word in ReadIn(article, span, around))
            Raise(worth, word.Known.Worth);
        return worth;
    }

    /// <summary>The words of a span in lower case, those left out that say nothing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">What counts.</param>
    /// <param name="around">What is read at once, where the span is in it.</param>
    public IEnumerable<string> WordsIn(Article article, TextSpan span, TextSpan around) => ReadIn(article, span, around).Select(word => word.Known.Word);

    /// <summary>As <see cref="In"/>, of a text that stands in no article; remembered.</summary>
    public double[] Of(string text)
    {
        if (_texts.TryGetValue(text, out var worth))
            return worth;
        worth = new double[parts];
        foreach (var word in Analyzed(text, new TextSpan(0, text.Length)))
            Raise(worth, word.Known.Worth);
        return _texts[text] = worth;
    }

    private IEnumerable<Read> ReadIn(Article article, TextSpan span, TextSpan around)
    {
        if (span.Start < around.Start || span.End > around.End)
            around = span;
        if (!_read.TryGetValue((article.Id, article.Version, around), out var words))
            _read[(article.Id, article.Version, around)] = words = [.. Analyzed(article.Text, around)];
        return around == span ? words : words.Where(word => word.Span.Start >= span.Start && word.Span.End <= span.End);
    }

    private IEnumerable<Read> Analyzed(string text, TextSpan span)
    {
        foreach (var token in analyzer.Analyze(text, span))
        {
            if (KnownOf(text, token) is { } known)
                yield return new Read(token.Span, known);
        }
    }

    private Known? KnownOf(string text, Token token)
    {
        var printed = text.AsSpan(token.Span.Start, token.Span.Length);
        if (_words.TryGetValue(printed, out var known))
            return known;
        var word = printed.ToString().ToLowerInvariant();
        return _words[printed] = analyzer.IsStopTerm(token.Term) ? null : new Known(word, worthOf(token.Term, word));
    }

    private static void Raise(double[] worth, double[] by)
    {
        for (var i = 0; i < worth.Length; i++)
            worth[i] = Math.Max(worth[i], by[i]);
    }

    private sealed record Known(string Word, double[] Worth);

    private readonly record struct Read(TextSpan Span, Known Known);
}
