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

    /// <summary>Who speaks where the source itself marks it; empty for nearly all texts.</summary>
    public IReadOnlyList<SpokenTurn> Turns { get; init; } = [];

    /// <summary>True when parts of the text stand at seconds of a recording.</summary>
    public bool IsTimed { get; init; }

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

/// <summary>A paragraph as half-open ranges of tokens and of sentences; never empty.</summary>
internal readonly record struct TextParagraph(int FirstToken, int EndToken, int FirstSentence, int EndSentence);

/// <summary>A sentence as a half-open range of tokens.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct TextSentence(int FirstToken, int EndToken, int Paragraph, TextSpan Span);

/// <summary>A token of an article's text; offsets are UTF-16, half-open.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);
}

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, stops and apostrophes: "no-fly", "U.S.", "O'Brien", "Mr.".</summary>
    Word,

    /// <summary>Starts with a digit: "2,000", "24th".</summary>
    Number,

    /// <summary>Split off a word: "'s", "’ll", or the bare apostrophe of a plural possessive.</summary>
    Clitic,

    /// <summary>A quotation mark (two single marks in a row are one token).</summary>
    Mark,

    /// <summary>Ends a sentence or may: . ! ? … and runs of them.</summary>
    Stop,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>Two dots, one above the other.</summary>
    Colon,

    /// <summary>A dash, not a hyphen inside a word.</summary>
    Dash,

    /// <summary>Opening or closing bracket.</summary>
    Bracket,

    /// <summary>Anything else that is no white space.</summary>
    Symbol,
}

/// <summary>
/// What stands between a pair of quotation marks, within one paragraph. A long quote that is reopened at each
/// paragraph is one quotation per paragraph, chained by <see cref="Continues"/> and <see cref="Reopened"/>.
/// </summary>
/// <param name="FirstToken">Index of the token behind the opening mark.</param>
/// <param name="EndToken">Index of the closing mark, or behind the last token when there is none.</param>
/// <param name="Depth">1 for an outer quotation, 2 for one inside it.</param>
/// <param name="Single">True for single marks.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
/// <param name="Continues">True when the next paragraph reopens it.</param>
/// <param name="Reopened">True when it goes on from the paragraph before.</param>
internal readonly record struct Quotation(
    int FirstToken, int EndToken, int Depth, bool Single, bool Closed, bool Continues, bool Reopened)
{
    public int OpenToken => FirstToken - 1;
}
