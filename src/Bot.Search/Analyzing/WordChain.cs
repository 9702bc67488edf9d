using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Search.Analyzing;

/// <summary>The filters of <see cref="WordFilters"/> over one word at a time. Used by one thread at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Token streams over words in memory hold nothing that must be let go.")]
internal sealed class WordChain
{
    private readonly OneWord _source = new();
    private readonly TokenStream _filters;
    private readonly ICharTermAttribute _term;

    public WordChain()
    {
        _filters = WordFilters.Over(_source);
        _term = _filters.GetAttribute<ICharTermAttribute>();
    }

    /// <summary>The term of a printed word; empty when nothing of it is left.</summary>
    public string TermOf(string word)
    {
        _source.Set(word);
        _filters.Reset();
        return _filters.IncrementToken() ? _term.ToString()! : "";
    }

    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private string? _word;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public void Set(string word) => _word = word;

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (_word is null)
                return false;
            _term.Append(_word);
            _word = null;
            return true;
        }
    }
}
