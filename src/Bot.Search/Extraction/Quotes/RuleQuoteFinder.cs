using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Finds quotes by their marks and by a list of verbs of saying.</summary>
internal sealed class RuleQuoteFinder
{
    private const int ShortestFreeQuotation = 5;
    private static readonly WordList SayVerbs = WordList.Load("cue-verbs");
    private readonly TextLayer _text;
    private readonly List<FoundQuote> _found = [];
    private readonly HashSet<int> _used = [];

    private RuleQuoteFinder(TextLayer text) => _text = text;

    public static IReadOnlyList<FoundQuote> Find(TextLayer text)
    {
        var finder = new RuleQuoteFinder(text);
        for (var i = 0; i < text.Sentences.Length; i++)
            finder.ReadSentence(i);
        return finder._found;
    }

    private void ReadSentence(int index)
    {
        var sentence = _text.Sentences[index];
        var cue = CueIn(sentence);
        if (cue < 0)
            ReadWithoutCue(sentence);
        else if (ReadDirect(sentence, cue) is { } direct)
            AddFollowing(direct, index);
        else
            ReadReported(sentence, cue);
    }

    private int CueIn(TextSentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!_text.IsQuoted(i) && _text.Tokens[i].Kind == TokenKind.Word && SayVerbs.Contains(_text.Word(i))
                && SubjectFinder.Find(_text, sentence, i) is not null)
                return i;
        }
        return -1;
    }

    /// <summary>Quotations that stand beside the attribution, a comma or a stop at most between them.</summary>
    private FoundQuote? ReadDirect(TextSentence sentence, int cue)
    {
        var subject = SubjectFinder.Find(_text, sentence, cue)!.Value;
        int first = Math.Min(cue, subject.First), end = Math.Max(cue + 1, subject.End);
        var pieces = new List<TokenRange>();
        var before = first - 1;
        while (before >= sentence.FirstToken && _text.Tokens[before].Kind is TokenKind.Mark or TokenKind.Comma or TokenKind.Stop)
            before--;
        if (before >= sentence.FirstToken && _text.IsQuoted(before))
            Take(pieces, before);
        var after = NextQuoted(end, sentence.EndToken);
        if (after >= 0 && (pieces.Count > 0 || IsIntroduced(after)))
            Take(pieces, after);
        if (pieces.Count == 0)
            return null;
        return new FoundQuote(pieces, new TokenRange(cue, cue + 1), subject, 0.9, "rule:direct");
    }

    private int NextQuoted(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_text.IsQuoted(i))
                return i;
        }
        return -1;
    }

    private bool IsIntroduced(int quoted)
    {
        var before = _text.Quotations[_text.OuterQuotationOf(quoted)].OpenToken - 1;
        return before >= 0 && _text.Tokens[before].Kind is TokenKind.Comma or TokenKind.Colon;
    }

    private void Take(List<TokenRange> pieces, int quoted)
    {
        var index = _text.OuterQuotationOf(quoted);
        if (!_used.Add(index))
            return;
        var quotation = _text.Quotations[index];
        var range = PieceEdges.Trim(_text, new TokenRange(quotation.FirstToken, quotation.EndToken));
        if (range.Count > 0)
            pieces.Add(range);
    }

    /// <summary>Quotations behind the attributed one that have no attribution of their own go on with it.</summary>
    private void AddFollowing(FoundQuote quote, int sentence)
    {
        var pieces = quote.Pieces.ToList();
        var paragraph = _text.Sentences[sentence].Paragraph;
        for (var i = sentence + 1; i < _text.Sentences.Length && _text.Sentences[i].Paragraph == paragraph; i++)
        {
            var next = _text.Sentences[i];
            if (CueIn(next) >= 0)
                break;
            var quoted = NextQuoted(next.FirstToken, next.EndToken);
            if (quoted >= 0 && quoted <= next.FirstToken + 1)
                Take(pieces, quoted);
        }
        _found.Add(quote with { Pieces = pieces });
    }

    private void ReadReported(TextSentence sentence, int cue)
    {
        var subject = SubjectFinder.Find(_text, sentence, cue)!.Value;
        var first = Math.Max(cue + 1, subject.End);
        if (first < sentence.EndToken && _text.Word(first).Equals("that", StringComparison.OrdinalIgnoreCase))
            first++;
        var end = sentence.EndToken;
        if (PieceEdges.Trim(_text, new TokenRange(first, end)).Count < 2)
            (first, end) = (sentence.FirstToken, Math.Min(cue, subject.First));
        if (first >= end)
            return;
        var quoted = NextQuoted(first, end);
        if (quoted >= 0)
        {
            var index = _text.OuterQuotationOf(quoted);
            _used.Add(index);
            end = Math.Max(end, _text.Quotations[index].EndToken);
        }
        var piece = PieceEdges.Trim(_text, new TokenRange(first, end));
        if (piece.Count > 1)
            _found.Add(new FoundQuote([piece], new TokenRange(cue, cue + 1), subject, 0.7, "rule:reported"));
    }

    /// <summary>A whole paragraph or sentence in marks belongs to whoever spoke last.</summary>
    private void ReadWithoutCue(TextSentence sentence)
    {
        var quoted = NextQuoted(sentence.FirstToken, sentence.EndToken);
        if (quoted < 0 || quoted > sentence.FirstToken + 1)
            return;
        var pieces = new List<TokenRange>();
        Take(pieces, quoted);
        if (pieces.Count == 0 || pieces[0].Count < ShortestFreeQuotation)
            return;
        var last = _found.Count > 0 ? _found[^1] : null;
        var follows = last is not null && _text.ParagraphOf(last.Pieces[^1].First) >= sentence.Paragraph - 1;
        _found.Add(new FoundQuote(pieces, null, follows ? last!.Speaker : null, 0.6, "rule:continued"));
    }
}
