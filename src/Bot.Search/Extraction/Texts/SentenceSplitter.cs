using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;

namespace Bot.Search.Extraction.Texts;

/// <summary>
/// Splits the tokens of a paragraph into sentences. A sentence ends behind its stop and the marks and brackets that
/// close there, unless what follows goes on in lower case or is the attribution of a question ("…?" Smith asked).
/// </summary>
internal sealed class SentenceSplitter(string text, Token[] tokens, TextVocabulary words)
{
    private const int LongestAttribution = 7;

    internal readonly record struct Range(int First, int End, int Paragraph);

    public void Split(List<TextSentence> sentences, Range range)
    {
        var start = range.First;
        var at = range.First;
        while (at < range.End)
        {
            var end = SentenceEnd(at, range.End);
            if (end > at && end < range.End && MayStart(end, range.End) && !IsAttribution(at, end, range.End))
            {
                sentences.Add(Sentence(start, end, range.Paragraph));
                start = end;
            }
            at = Math.Max(at + 1, end);
        }
        sentences.Add(Sentence(start, range.End, range.Paragraph));
    }

    private TextSentence Sentence(int first, int end, int paragraph) =>
        new(first, end, paragraph, new TextSpan(tokens[first].Start, tokens[end - 1].End));

    /// <summary>Index behind a sentence that ends with token <paramref name="at"/>; <paramref name="at"/> itself when none ends here.</summary>
    private int SentenceEnd(int at, int end)
    {
        if (tokens[at].Kind == TokenKind.Word)
        {
            var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
            if (word[^1] != '.' || !words.FinalAbbreviations.Contains(word[..^1]))
                return at;
            var next = CloserEnd(at + 1, end);
            return next < end && StartsSentence(tokens[next]) ? next : at;
        }
        return tokens[at].Kind == TokenKind.Stop ? CloserEnd(at + 1, end) : at;
    }

    private bool StartsSentence(Token token)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return token.Kind == TokenKind.Mark || char.IsUpper(word[0]) && words.SentenceStarters.Contains(word);
    }

    private int CloserEnd(int at, int end)
    {
        while (at < end && IsCloser(at))
            at++;
        return at;
    }

    private bool IsCloser(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Bracket)
            return text[token.Start] is ')' or ']' or '}' && token.Start == tokens[at - 1].End;
        if (token.Kind is not (TokenKind.Mark or TokenKind.Clitic))
            return token.Kind == TokenKind.Stop;
        if (token.Start == tokens[at - 1].End)
            return text[token.Start] is not ('\u201c' or '\u2018') || token.End >= text.Length || Characters.IsBlank(text[token.End]);
        return token.End < text.Length && Characters.IsBlank(text[token.End]) && text[token.Start] is '\u201d' or '"';
    }

    private bool MayStart(int at, int end)
    {
        while (at < end && tokens[at].Kind is TokenKind.Mark or TokenKind.Bracket or TokenKind.Dash)
            at++;
        if (at >= end)
            return true;
        var c = text[tokens[at].Start];
        return !char.IsLower(c) && tokens[at].Kind is not (TokenKind.Comma or TokenKind.Colon) && c != ';';
    }

    /// <summary>Behind a closing mark: "Smith asked", "Mr. Smith told reporters", where the stop was the quote's own.</summary>
    private bool IsAttribution(int stop, int at, int end)
    {
        if (at - 1 == stop || tokens[at - 1].Kind != TokenKind.Mark || text[tokens[stop].Start] == '.' && tokens[stop].Length == 1)
            return false;
        for (var i = at; i < Math.Min(end, at + LongestAttribution); i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic))
                return false;
            var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (i > at && words.SayVerbs.Contains(word))
                return true;
        }
        return false;
    }
}
