using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Cuts what one speaker says in a paragraph into quotes: a long answer behind its sentences, and captions so that each quote has its second.</summary>
internal static class TurnPieces
{
    /// <summary>Characters; what is shorter is one quote.</summary>
    private const int LongParagraph = 1_000;

    /// <summary>Characters that a piece of a longer one has at least.</summary>
    private const int Piece = 240;

    public static void Add(TextLayer text, TokenRange speaker, TokenRange words, List<CertainPiece> found)
    {
        if (words.Count == 0)
            return;
        var first = words.First;
        var span = text.SpanOf(words.First, words.End);
        if (text.IsTimed || span.Length > LongParagraph)
        {
            for (var sentence = text.SentenceOf(words.First); sentence < text.SentenceOf(words.End - 1); sentence++)
            {
                var end = text.Sentences[sentence].EndToken;
                if (end <= first || text.SpanOf(first, end).Length < Piece || text.SpanOf(end, words.End).Length < Piece / 2)
                    continue;
                AddOne(text, speaker, new TokenRange(first, end), found);
                first = end;
            }
        }
        AddOne(text, speaker, new TokenRange(first, words.End), found);
    }

    private static void AddOne(TextLayer text, TokenRange speaker, TokenRange words, List<CertainPiece> found)
    {
        var piece = PieceEdges.Trim(text, words);
        if (piece.Count > 0)
            found.Add(new CertainPiece(piece, speaker, CandidateSource.Script));
    }
}

/// <summary>Tells paragraphs that somebody speaks from those that an outlet writes.</summary>
internal static class Speech
{
    private const int LongestHeading = 10;

    /// <summary>Somebody speaks of himself or to others, outside of quotation marks.</summary>
    public static bool Is(TextLayer text, int paragraph) => Holds(text, paragraph, text.Words.Speech.SpeaksOfSelf);

    /// <summary>One of the words stands in the paragraph outside of quotation marks.</summary>
    public static bool Holds(TextLayer text, int paragraph, WordSet words)
    {
        for (var i = text.Paragraphs[paragraph].FirstToken; i < text.Paragraphs[paragraph].EndToken; i++)
        {
            if (!text.IsQuoted(i) && words.Contains(text.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Somebody else is said to say something, and nobody speaks of himself: the outlet tells what happened between the turns.</summary>
    public static bool IsReport(TextLayer text, int paragraph) => !Is(text, paragraph) && Holds(text, paragraph, text.Words.Speech.SayVerbs);

    /// <summary>The last turn goes on: this paragraph or one of the next two is speech.</summary>
    public static bool Goes(TextLayer text, int paragraph, int end)
    {
        if (IsReport(text, paragraph))
            return false;
        for (var p = paragraph; p < Math.Min(end, paragraph + 3); p++)
        {
            if (Is(text, p))
                return true;
        }
        return false;
    }

    /// <summary>"(Applause.)": what happened, not what was said.</summary>
    public static bool IsDirection(TextLayer text, TextParagraph paragraph) => text.Tokens[paragraph.FirstToken].Kind == TokenKind.Bracket;

    /// <summary>A few words without the end of a sentence.</summary>
    public static bool IsHeading(TextLayer text, TextParagraph paragraph) =>
        paragraph.EndToken - paragraph.FirstToken <= LongestHeading && text.Tokens[paragraph.EndToken - 1].Kind is not (TokenKind.Stop or TokenKind.Mark or TokenKind.Dash);

    public static bool EndsSentence(TextLayer text, int paragraph) =>
        paragraph < text.Paragraphs.Length && text.Tokens[text.Paragraphs[paragraph].EndToken - 1].Kind is TokenKind.Stop or TokenKind.Mark or TokenKind.Bracket or TokenKind.Dash;

    public static bool AsksAtEnd(TextLayer text, TurnHead head)
    {
        var paragraph = head.First < text.Paragraphs[head.Paragraph].EndToken ? head.Paragraph : head.Paragraph + 1;
        var last = text.Tokens[text.Paragraphs[paragraph].EndToken - 1];
        return last.Kind == TokenKind.Stop && text.Text[last.Start] == '?';
    }

    /// <summary>The label can be somebody's: its words are no ordinary ones of this text, save nouns for people ("Host", "Speaker 2", "The President").</summary>
    public static bool MayName(TextLayer text, TurnHead head)
    {
        for (var i = head.Speaker.First; i < head.Speaker.End; i++)
        {
            var word = text.Word(i).ToString();
            if (text.Words.Names.IsPersonNoun(word.ToLowerInvariant()))
                return true;
            if (IsOrdinary(text, word) && !(i == head.Speaker.First && text.Words.Names.CapitalArticles.Contains(word)))
                return false;
        }
        return true;
    }

    /// <summary>A noun for a person stands in the label: "Cllr Bowen", "Clerk".</summary>
    public static bool HasTitle(TextLayer text, TurnHead head)
    {
        for (var i = head.Speaker.First; i < head.Speaker.End; i++)
        {
            if (text.Words.Names.IsPersonNoun(text.Word(i).ToString().ToLowerInvariant()) || text.Words.Classes.Of(text.Word(i)) == WordClasses.Title)
                return true;
        }
        return false;
    }

    private static bool IsOrdinary(TextLayer text, string word)
    {
        var small = word.ToLowerInvariant();
        return text.Words.Names.Common.Contains(small) || text.Text.Contains(" " + small + " ", StringComparison.Ordinal);
    }
}
