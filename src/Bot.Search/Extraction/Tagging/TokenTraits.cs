using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>What features need to know about each token, computed once per article.</summary>
internal sealed class TokenTraits
{
    private static readonly uint OpenMark = Hash.Word("<open>");
    private static readonly uint CloseMark = Hash.Word("<close>");
    private static readonly uint LooseMark = Hash.Word("<mark>");

    public TokenTraits(TextLayer text)
    {
        Text = text;
        var count = text.Tokens.Length;
        Word = new uint[count];
        Suffix = new uint[count];
        Class = new byte[count];
        Shape = new byte[count];
        Place = new QuotePlace[count];
        MarkPlaces();
        for (var i = 0; i < count; i++)
            Read(i);
    }

    public TextLayer Text { get; }

    public int Count => Word.Length;

    /// <summary>Hash of the word; marks are equal whatever their style.</summary>
    public uint[] Word { get; }

    /// <summary>Hash of the last three letters.</summary>
    public uint[] Suffix { get; }

    /// <summary>See <see cref="WordClasses"/>.</summary>
    public byte[] Class { get; }

    public byte[] Shape { get; }

    public QuotePlace[] Place { get; }

    private void MarkPlaces()
    {
        foreach (var quotation in Text.Quotations)
        {
            if (quotation.Depth > 1)
            {
                Place[quotation.OpenToken] = QuotePlace.InnerMark;
                if (quotation.Closed)
                    Place[quotation.EndToken] = QuotePlace.InnerMark;
                continue;
            }
            Place[quotation.OpenToken] = QuotePlace.Opener;
            Place.AsSpan(quotation.FirstToken, quotation.EndToken - quotation.FirstToken).Fill(QuotePlace.Inside);
            Place[quotation.EndToken - 1] = QuotePlace.Last;
            Place[quotation.FirstToken] = QuotePlace.First;
            if (quotation.Closed)
                Place[quotation.EndToken] = QuotePlace.Closer;
        }
    }

    private void Read(int i)
    {
        var token = Text.Tokens[i];
        var word = Text.Word(i);
        Shape[i] = ShapeOf(token, word);
        if (token.Kind == TokenKind.Mark)
        {
            Word[i] = Place[i] switch { QuotePlace.Opener => OpenMark, QuotePlace.Closer => CloseMark, _ => LooseMark };
            return;
        }
        Word[i] = token.Kind != TokenKind.Dash ? Hash.Word(word) : Place[i] == QuotePlace.Opener ? OpenMark : '-';
        if (token.Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number)
        {
            Class[i] = Text.Words.Classes.Of(word);
            Suffix[i] = Hash.Word(word[Math.Max(0, word.Length - 3)..]);
        }
    }

    private static byte ShapeOf(Token token, ReadOnlySpan<char> word)
    {
        if (token.Kind != TokenKind.Word)
            return (byte)token.Kind;
        const byte Words = 20;
        bool first = char.IsUpper(word[0]), inner = false, hyphen = false, lower = false;
        foreach (var c in word[1..])
        {
            inner |= char.IsUpper(c);
            lower |= char.IsLower(c);
            hyphen |= c == '-';
        }
        var form = !first ? inner ? 1 : 0 : inner ? lower ? 2 : 3 : lower ? 4 : 5;
        return (byte)(Words + form * 2 + (hyphen ? 1 : 0));
    }
}

/// <summary>Where a token stands in its outer quotation.</summary>
internal enum QuotePlace : byte
{
    Outside,
    Opener,
    First,
    Inside,
    Last,
    Closer,
    InnerMark,
}
