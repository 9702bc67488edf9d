using System.Text;
using Bot.Search.Domain;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Search.Analyzing;

/// <summary>Lucene's view of our analysis: <see cref="WordTokenizer"/> and <see cref="WordFilters"/>, the same for every field.</summary>
internal sealed class NewsAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new TokenStreamComponents(words, WordFilters.Over(words));
    }
}

/// <summary>
/// The words of a text as <see cref="WordScanner"/> finds them. The parts of a hyphenated word come one after the other;
/// their joined form stands at the position of the first part (increment 0) and spans all of them.
/// </summary>
internal sealed class WordTokenizer : Tokenizer
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IKeywordAttribute _keyword;
    private readonly Queue<Word> _waiting = new();
    private string _text = "";
    private WordScanner _scanner;

    public WordTokenizer(TextReader input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        while (_waiting.Count == 0)
        {
            if (_scanner.Next() is not { } compound)
                return false;
            Enqueue(compound);
        }
        var word = _waiting.Dequeue();
        _term.Append(word.Text);
        _offset.SetOffset(CorrectOffset(word.Span.Start), CorrectOffset(word.Span.End));
        _increment.PositionIncrement = word.Increment;
        _keyword.IsKeyword = word.IsAcronym;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _text = ReadAll(m_input);
        _scanner = new WordScanner(_text, new TextSpan(0, _text.Length));
        _waiting.Clear();
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_text.Length), CorrectOffset(_text.Length));
    }

    /// <summary>Lucene's reader over a string gives null for its end (ReusableStringReader.ReadToEnd), so it is read by pieces.</summary>
    private static string ReadAll(TextReader input)
    {
        var text = new StringBuilder();
        var piece = new char[1024];
        for (var read = input.Read(piece, 0, piece.Length); read > 0; read = input.Read(piece, 0, piece.Length))
            text.Append(piece, 0, read);
        return text.ToString();
    }

    private void Enqueue(WordScanner.Compound compound)
    {
        if (compound.Acronym is { } acronym)
        {
            _waiting.Enqueue(new Word(acronym, compound.Span, 1, true));
            return;
        }
        if (compound.Parts.Count == 0)
        {
            _waiting.Enqueue(new Word(_text[compound.Span.Start..compound.Span.End], compound.Span, 1, false));
            return;
        }
        for (var i = 0; i < compound.Parts.Count; i++)
        {
            var part = compound.Parts[i];
            _waiting.Enqueue(new Word(_text[part.Start..part.End], part, 1, false));
            if (i == 0)
                _waiting.Enqueue(new Word(compound.Join(_text), compound.Span, 0, false));
        }
    }

    private readonly record struct Word(string Text, TextSpan Span, int Increment, bool IsAcronym);
}
