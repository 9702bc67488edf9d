using Bot.Search.Languages;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Bot.Search.Analyzing;

/// <summary>What makes a term of a printed word: one chain for the index, for questions and for highlighting.</summary>
internal static class WordFilters
{
    /// <summary>Acronyms, signs inside words, case, accents, one spelling, stem; in this order.</summary>
    public static TokenStream Over(TokenStream words)
    {
        TokenStream stream = new AcronymFilter(words);
        stream = new InnerSignFilter(stream);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new ASCIIFoldingFilter(stream);
        stream = new SpellingFilter(stream);
        return new SnowballFilter(stream, KnownLanguages.Asked.Stemmer);
    }

    /// <summary>"US" and "USA" become the country's term, which no later filter touches.</summary>
    private sealed class AcronymFilter : TokenFilter
    {
        private readonly ICharTermAttribute _term;
        private readonly IKeywordAttribute _keyword;

        public AcronymFilter(TokenStream input)
            : base(input)
        {
            _term = AddAttribute<ICharTermAttribute>();
            _keyword = AddAttribute<IKeywordAttribute>();
        }

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            if (!_keyword.IsKeyword && Acronyms.TermOf(_term.Buffer.AsSpan(0, _term.Length)) is { } acronym)
            {
                _term.SetEmpty().Append(acronym);
                _keyword.IsKeyword = true;
            }
            return true;
        }
    }

    /// <summary>Takes out signs and marks that stand inside a word ("1,000", "don’t"), and cuts what is longer than a word.</summary>
    private sealed class InnerSignFilter : TokenFilter
    {
        /// <summary>Letters; nobody searches for longer words, and a hostile text must not bloat the index.</summary>
        private const int LongestWord = 48;

        private readonly ICharTermAttribute _term;

        public InnerSignFilter(TokenStream input)
            : base(input) => _term = AddAttribute<ICharTermAttribute>();

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            var letters = _term.Buffer;
            var kept = 0;
            for (var i = 0; i < Math.Min(_term.Length, LongestWord); i++)
            {
                if (letters[i] is not (',' or '\'' or '\u2019' or '\u00AD') && !LetterFolding.IsCombiningMark(letters[i]))
                    letters[kept++] = letters[i];
            }
            _term.Length = kept;
            return true;
        }
    }

    /// <summary>Accents of other alphabets, British and American spelling; keeps the stemmer off what is no plain word.</summary>
    private sealed class SpellingFilter : TokenFilter
    {
        private readonly ICharTermAttribute _term;
        private readonly IKeywordAttribute _keyword;

        public SpellingFilter(TokenStream input)
            : base(input)
        {
            _term = AddAttribute<ICharTermAttribute>();
            _keyword = AddAttribute<IKeywordAttribute>();
        }

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            if (_keyword.IsKeyword || _term.Length == 0)
                return true;
            var letters = _term.Buffer;
            for (var i = 0; i < _term.Length; i++)
                letters[i] = LetterFolding.PlainOther(letters[i]);
            var word = KnownLanguages.Asked.Unify(_term.ToString()!);
            _term.SetEmpty().Append(word);
            _keyword.IsKeyword = !word.All(char.IsAsciiLetterLower);
            return true;
        }
    }
}
