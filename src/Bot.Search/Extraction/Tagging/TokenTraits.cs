using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>What features need to know about each token, computed once per article.</summary>
internal sealed class TokenTraits
{
    private static readonly uint OpenMark = Hash.Word("<open>");
    private static readonly uint CloseMark = Hash.Word("<close>");
    private static readonly uint LooseMark = Hash.Word("<mark>");

    /// <summary>The shape of words in lower case; behind it those with a hyphen, with capitals and so on.</summary>
    private const byte Lower = 20;

    private readonly WordGroups _groups;

    public TokenTraits(TextLayer text)
    {
        Text = text;
        var count = text.Tokens.Length;
        Word = new uint[count];
        Suffix = new uint[count];
        Class = new byte[count];
        Shape = new byte[count];
        Group = new WordGroup[count];
        Kind = new ushort[count];
        _groups = WordGroups.Of(text.Words.Language);
        Place = new QuotePlace[count];
        MarkPlaces();
        for (var i = 0; i < count; i++)
        {
            Read(i);
            Kind[i] = KindOf(i);
        }
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

    /// <summary>The class of a word; of one in none its shape, and of a common one in lower case its widest group.</summary>
    public ushort[] Kind { get; }

    /// <summary>Of common words.</summary>
    public WordGroup[] Group { get; }

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
            Class[i] = IsPerCent(i) ? (byte)0 : Text.Words.Classes.Of(word);
            Group[i] = _groups.Of(Word[i]);
            Suffix[i] = Hash.Word(word[Math.Max(0, word.Length - 3)..]);
        }
    }

    // "60 per cent" is no "per the report".
    private bool IsPerCent(int i) => Text.Word(i) is "per" && i + 1 < Count && Text.Word(i + 1) is "cent";

    private ushort KindOf(int i)
    {
        const int Shapes = 100, Groups = 1000;
        if (Class[i] != 0)
            return Class[i];
        var group = Group[i].Widest;
        return (ushort)(group != 0 && Shape[i] is Lower or Lower + 1 ? Groups + group : Shapes + Shape[i]);
    }

    private static byte ShapeOf(Token token, ReadOnlySpan<char> word)
    {
        if (token.Kind != TokenKind.Word)
            return (byte)token.Kind;
        bool first = char.IsUpper(word[0]), inner = false, hyphen = false, lower = false;
        foreach (var c in word[1..])
        {
            inner |= char.IsUpper(c);
            lower |= char.IsLower(c);
            hyphen |= c == '-';
        }
        var form = !first ? inner ? 1 : 0 : inner ? lower ? 2 : 3 : lower ? 4 : 5;
        return (byte)(Lower + form * 2 + (hyphen ? 1 : 0));
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
