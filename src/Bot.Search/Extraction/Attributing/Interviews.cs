using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Interviews whose turns nobody's name stands before: a paragraph asks "you", the next ones answer as "I". The answers are of the one
/// person whom the text above the first question names; where it names several, or none, or its writer speaks there as "I", nobody's.
/// </summary>
internal static class Interviews
{
    private const int FewestQuestions = 2;
    private const int LongestQuestion = 60;
    private const int FewestNameWords = 2;
    private const int MostNameWords = 4;

    public static void Find(TextLayer text, List<CertainPiece> found)
    {
        var questions = Enumerable.Range(0, text.Paragraphs.Length).Where(paragraph => IsQuestion(text, paragraph)).ToList();
        if (questions.Count < FewestQuestions)
            return;
        var answers = questions.Select((question, i) => Answer(text, question, i + 1 < questions.Count ? questions[i + 1] : text.Paragraphs.Length, i + 1 < questions.Count)).ToList();
        var addressing = questions.Count(question => Speech.Holds(text, question, text.Words.Speech.Addresses));
        var ofOneself = answers.Count(answer => answer.Exists(paragraph => Speech.Holds(text, paragraph, text.Words.Speech.Oneself)));
        if (addressing < FewestQuestions || addressing * 2 < questions.Count || ofOneself * 3 < answers.Count * 2 || answers.Exists(answer => answer.Count == 0))
            return;
        if (Interviewed(text, text.Paragraphs[questions[0]].FirstToken) is not { } person)
            return;
        foreach (var paragraph in answers.SelectMany(answer => answer))
            TurnPieces.Add(text, person, new TokenRange(text.Paragraphs[paragraph].FirstToken, text.Paragraphs[paragraph].EndToken), found);
    }

    /// <summary>A short paragraph outside of marks that ends by asking.</summary>
    private static bool IsQuestion(TextLayer text, int index)
    {
        var paragraph = text.Paragraphs[index];
        return paragraph.EndToken - paragraph.FirstToken is > 2 and <= LongestQuestion && text.Word(paragraph.EndToken - 1) is "?"
            && !text.IsQuoted(paragraph.FirstToken) && !text.IsQuoted(paragraph.EndToken - 2) && text.Tokens[paragraph.FirstToken].Kind != TokenKind.Mark;
    }

    /// <summary>The paragraphs below a question that answer it; behind the last one only what still is speech.</summary>
    private static List<int> Answer(TextLayer text, int question, int end, bool isFollowed)
    {
        var answer = new List<int>();
        for (var p = question + 1; p < end; p++)
        {
            if (!isFollowed && (Speech.IsReport(text, p) || !Speech.Goes(text, p, Math.Min(end, p + 2))))
                break;
            if (!Speech.IsDirection(text, text.Paragraphs[p]) && !Speech.IsHeading(text, text.Paragraphs[p]) && !Speech.IsReport(text, p))
                answer.Add(p);
        }
        return answer;
    }

    /// <summary>
    /// The one name of several words in the text before a token; of several names the one whose last word comes again, there or below.
    /// Null when there is none, or a second.
    /// </summary>
    private static TokenRange? Interviewed(TextLayer text, int end)
    {
        var names = new Dictionary<string, TokenRange>(StringComparer.Ordinal);
        for (var i = 0; i < end; i++)
        {
            if (!text.IsQuoted(i) && text.Words.Speech.Oneself.Contains(text.Word(i)))
                return null;
            var close = i;
            while (close < end && close - i < MostNameWords && IsNameWord(text, close))
                close++;
            if (close - i >= FewestNameWords)
                names.TryAdd(text.SpanOf(i, close).In(text.Text).ToString(), new TokenRange(i, close));
            i = Math.Max(i, close - 1);
        }
        var known = names.Count == 1 ? [.. names.Values] : names.Values.Where(name => Comes(text, name)).ToList();
        return known.Count == 1 && !IsOneOfSeveral(text, known[0]) ? known[0] : null;
    }

    /// <summary>"Amal and Noor Haddad".</summary>
    private static bool IsOneOfSeveral(TextLayer text, TokenRange name) =>
        name.First > 0 && text.Words.Names.And.Contains(text.Word(name.First - 1)) || text.Words.Names.And.Contains(text.Word(name.End));

    private static bool IsNameWord(TextLayer text, int token)
    {
        var word = text.Word(token);
        return text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(word[0]) && word.Length > 1
            && text.Words.Classes.Of(word) == 0 && !text.Words.Names.CapitalArticles.Contains(word) && !text.Words.Names.Places.Contains(word.ToString().ToLowerInvariant());
    }

    /// <summary>A person's last name is used again; that of a title or a festival seldom.</summary>
    private static bool Comes(TextLayer text, TokenRange name)
    {
        var word = text.Word(name.End - 1);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if ((i < name.First || i >= name.End) && text.Word(i).SequenceEqual(word))
                return true;
        }
        return false;
    }
}
