using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;

namespace Bot.Search.Extraction.Texts;

/// <summary>
/// A text cut into tokens, sentences and paragraphs, with its quotation marks paired. Boilerplate and the headline
/// have no tokens. Everything is in text order; nothing overlaps.
/// </summary>
internal sealed class TextLayer
{
    private readonly Token[] _tokens;
    private readonly TextSentence[] _sentences;
    private readonly TextParagraph[] _paragraphs;
    private readonly Quotation[] _quotations;
    private readonly int[] _outer;
    private readonly int[] _sentenceOf;

    public TextLayer(string text, Token[] tokens, TextSentence[] sentences, TextParagraph[] paragraphs, Quotation[] quotations)
    {
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
        _paragraphs = paragraphs;
        _quotations = quotations;
        _outer = new int[tokens.Length];
        Array.Fill(_outer, -1);
        for (var i = 0; i < quotations.Length; i++)
        {
            if (quotations[i].Depth == 1)
                Array.Fill(_outer, i, quotations[i].FirstToken, quotations[i].EndToken - quotations[i].FirstToken);
        }
        _sentenceOf = new int[tokens.Length];
        for (var i = 0; i < sentences.Length; i++)
            Array.Fill(_sentenceOf, i, sentences[i].FirstToken, sentences[i].EndToken - sentences[i].FirstToken);
    }

    /// <summary>The article's text as stored.</summary>
    public string Text { get; }

    /// <summary>The words of its language.</summary>
    public required Vocabulary Words { get; init; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<TextSentence> Sentences => _sentences;

    public ReadOnlySpan<TextParagraph> Paragraphs => _paragraphs;

    /// <summary>In order of their opening marks.</summary>
    public ReadOnlySpan<Quotation> Quotations => _quotations;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>Index of the paragraph that holds a token.</summary>
    public int ParagraphOf(int token) => _sentences[_sentenceOf[token]].Paragraph;

    /// <summary>Index of the outer quotation that a token lies in (its marks do not); -1 outside.</summary>
    public int OuterQuotationOf(int token) => _outer[token];

    public bool IsQuoted(int token) => _outer[token] >= 0;

    /// <summary>The span from the first to the last token of a half-open, non-empty token range.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => new(_tokens[firstToken].Start, _tokens[endToken - 1].End);
}
