using Bot.Search.Indexing.Passages;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Bot.Search.Indexing.Following;

/// <summary>Analysed terms as Lucene takes them; the article's words are analysed once, not once for each of its passages.</summary>
internal abstract class TermStream : TokenStream
{
    private readonly TermBytes _term = new();

    protected TermStream() => AddAttributeImpl(_term);

    public override void Reset()
    {
        base.Reset();
        // The end of the passage before has left an increment of 0 (TokenStream.End).
        ClearAttributes();
    }

    protected void Emit(BytesRef term) => _term.Current = term;

    /// <summary>A term as bytes, which saves encoding it each time it is said. Lucene asks for no other attribute of a term.</summary>
    private sealed class TermBytes : Attribute, ITermToBytesRefAttribute
    {
        /// <summary>Lucene takes this reference once a field and looks at it after each <see cref="FillBytesRef"/>.</summary>
        public BytesRef BytesRef { get; } = new();

        public BytesRef Current { get; set; } = new();

        public void FillBytesRef() => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (Current.Bytes, Current.Offset, Current.Length);

        public override void Clear()
        {
        }

        public override void CopyTo(IAttribute target) => ((TermBytes)target).Current = Current;
    }
}

/// <summary>Each term as often as its code says: Lucene counts that as its frequency.</summary>
internal sealed class CodedTerms : TermStream
{
    private IReadOnlyList<PassagePosting> _postings = [];
    private BytesRef[] _terms = [];
    private int _next;
    private int _left;

    public void Set(BytesRef[] terms, IReadOnlyList<PassagePosting> postings) => (_terms, _postings) = (terms, postings);

    public override void Reset()
    {
        base.Reset();
        (_next, _left) = (0, 0);
    }

    public override bool IncrementToken()
    {
        if (_left > 0)
        {
            _left--;
            return true;
        }
        if (_next == _postings.Count)
            return false;
        var posting = _postings[_next++];
        Emit(_terms[posting.Term]);
        _left = posting.Code - 1;
        return true;
    }
}

/// <summary>Terms in the order of the words: two ranges of the article's sequence, one directly behind the other.</summary>
internal sealed class WordTerms : TermStream
{
    private int[] _sequence = [];
    private BytesRef[] _terms = [];
    private TokenRange _first;
    private TokenRange _second;
    private int _at;

    public void Set(BytesRef[] terms, int[] sequence, TokenRange first, TokenRange second) =>
        (_terms, _sequence, _first, _second) = (terms, sequence, first, second);

    public override void Reset()
    {
        base.Reset();
        _at = 0;
    }

    public override bool IncrementToken()
    {
        var at = _at++;
        if (at >= _first.Length + _second.Length)
            return false;
        Emit(_terms[_sequence[at < _first.Length ? _first.Start + at : _second.Start + at - _first.Length]]);
        return true;
    }
}

/// <summary>A list of terms, each once.</summary>
internal sealed class ListedTerms : TermStream
{
    private IReadOnlyList<BytesRef> _terms = [];
    private int _next;

    public void Set(IReadOnlyList<BytesRef> terms) => _terms = terms;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
            return false;
        Emit(_terms[_next++]);
        return true;
    }
}
