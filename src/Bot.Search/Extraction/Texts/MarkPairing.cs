namespace Bot.Search.Extraction.Texts;

/// <summary>Pairs the marks of one paragraph.</summary>
internal sealed class MarkPairing(MarkReader marks, Token[] tokens, List<Quotation> found, MarkPairing.Range range)
{
    private const int FewestSpoken = 3;
    private int _outer = -1;
    private int _inner = -1;
    private bool _outerSingle;
    private bool _innerSingle;

    /// <param name="First">First token of the paragraph.</param>
    /// <param name="End">Behind its last token.</param>
    /// <param name="Next">First token of the next paragraph; -1 when this is the last.</param>
    /// <param name="Continued">True when the paragraph before left a quote open for this one to reopen.</param>
    internal readonly record struct Range(int First, int End, int Next, bool Continued);

    /// <summary>Adds the paragraph's quotations; true when the last of them goes on in the next paragraph.</summary>
    public bool Run()
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark)
                continue;
            if (marks.IsDouble(i))
                OnDouble(i);
            else
                OnSingle(i);
        }
        return OnParagraphEnd();
    }

    private void OnDouble(int i)
    {
        var open = _outer >= 0 && (!_outerSingle || _inner >= 0 && !_innerSingle);
        var side = marks.DoubleSide(i, open, isFirst: i == range.First);
        if (side == MarkSide.Open && open)
            CloseAtSentenceBefore(i);
        if (side == MarkSide.Open)
            Open(i, single: false);
        else if (open)
            Close(i, single: false);
    }

    private void OnSingle(int i)
    {
        var open = _outer >= 0 && (_outerSingle || _inner >= 0 && _innerSingle);
        if (open && _inner < 0 && marks.OpensNested(i))
            Open(i, single: true);
        else if (open && marks.ClosesSingle(i) && !IsInsideReopened(i))
            Close(i, single: true);
        else if (!open && (marks.OpensSingle(i) && (marks.HasSingleCloser(i) || ReopenedSingle(i))))
            Open(i, single: true);
        else
            tokens[i] = tokens[i] with { Kind = TokenKind.Clitic };
    }

    /// <summary>Speech that the next paragraph reopens starts the paragraph, or follows a colon or the end of a sentence.</summary>
    private bool ReopenedSingle(int i) => NextOpensSingle && (i == range.First || tokens[i - 1].Kind is TokenKind.Colon or TokenKind.Stop);

    /// <summary>
    /// "He said: 'We back the workers' demands." with another opener in the next paragraph: the only mark that could close
    /// is a possessive of speech that goes on.
    /// </summary>
    private bool IsInsideReopened(int i) => _inner < 0 && NextOpensSingle && _outer > range.First
        && tokens[_outer - 1].Kind == TokenKind.Colon && i - _outer > FewestSpoken && marks.IsPossessive(i);

    private bool NextOpensSingle => range.Next >= 0 && marks.OpensSingleAt(range.Next);

    private void Open(int i, bool single)
    {
        if (_outer < 0)
            (_outer, _outerSingle) = (i, single);
        else if (_inner < 0)
            (_inner, _innerSingle) = (i, single);
    }

    private void Close(int i, bool single)
    {
        if (_inner >= 0 && _innerSingle == single)
        {
            Add(_inner, i, 2, closed: true, continues: false);
            _inner = -1;
            return;
        }
        if (_inner >= 0)
            Add(_inner, i, 2, closed: false, continues: false);
        Add(_outer, i, 1, closed: true, continues: false);
        _outer = _inner = -1;
    }

    /// <summary>A second opener: the closer before it is missing, most likely where a sentence ended.</summary>
    private void CloseAtSentenceBefore(int i)
    {
        var end = i;
        while (end > _outer + 1 && tokens[end - 1].Kind != TokenKind.Stop)
            end--;
        if (end <= _outer + 1)
            end = i;
        _inner = -1;
        Add(_outer, end, 1, closed: false, continues: false);
        _outer = -1;
    }

    private bool OnParagraphEnd()
    {
        if (_outer < 0)
            return false;
        var continues = range.Next >= 0 && tokens[range.Next].Kind == TokenKind.Mark
            && (_outerSingle ? marks.OpensSingleAt(range.Next) : marks.OpensDoubleAt(range.Next));
        if (_outerSingle && !continues && _outer != range.First)
            return false;
        Add(_outer, range.End, 1, closed: false, continues);
        return continues;
    }

    private void Add(int open, int end, int depth, bool closed, bool continues)
    {
        if (end <= open + 1)
            return;
        var reopened = range.Continued && depth == 1 && open == range.First;
        var single = depth == 1 ? _outerSingle : _innerSingle;
        found.Add(new Quotation(open + 1, end, depth, single, closed, continues, reopened));
    }
}
