using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Speakers;

/// <summary>Finds the noun phrase that a verb of saying belongs to: in front of it, or behind it when inverted.</summary>
internal static class SubjectFinder
{
    private const int Farthest = 12;
    private static readonly WordList Bounds = WordList.Load("phrase-bounds");
    private static readonly WordList Pronouns = WordList.Load("subject-pronouns");
    private static readonly WordList Between = WordList.Load("subject-verb-between");

    public static TokenRange? Find(TextLayer text, TextSentence sentence, int verb) =>
        InFront(text, sentence, verb) ?? Behind(text, sentence, verb);

    private static TokenRange? InFront(TextLayer text, TextSentence sentence, int verb)
    {
        var end = verb;
        while (end > sentence.FirstToken && Between.Contains(text.Word(end - 1)))
            end--;
        var first = end;
        while (first > sentence.FirstToken && end - first < Farthest && IsInside(text, first - 1))
        {
            first--;
            if (Pronouns.Contains(text.Word(first)))
                break;
        }
        while (first < end && (text.Tokens[first].Kind == TokenKind.Clitic || IsPreposition(text.Word(first))))
            first++;
        return first < end && HasHead(text, first, end) ? new TokenRange(first, end) : null;
    }

    private static TokenRange? Behind(TextLayer text, TextSentence sentence, int verb)
    {
        var end = verb + 1;
        while (end < sentence.EndToken && end - verb <= Farthest && IsInside(text, end))
            end++;
        var closed = end >= sentence.EndToken || text.Tokens[end].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon;
        var begins = verb > sentence.FirstToken && text.Tokens[verb - 1].Kind is TokenKind.Mark or TokenKind.Comma;
        return closed && begins && HasHead(text, verb + 1, end) ? new TokenRange(verb + 1, end) : null;
    }

    private static bool IsInside(TextLayer text, int token) =>
        !text.IsQuoted(token) && text.Tokens[token].Kind is TokenKind.Word or TokenKind.Clitic && !Bounds.Contains(text.Word(token));

    private static bool IsPreposition(ReadOnlySpan<char> word) => word is "of" or "in" or "to" or "for" or "from";

    private static bool HasHead(TextLayer text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (char.IsUpper(word[0]) || Pronouns.Contains(word) || word is "the" or "a" or "an")
                return true;
        }
        return false;
    }
}
