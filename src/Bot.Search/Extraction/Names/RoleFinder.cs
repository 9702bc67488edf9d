using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds the role printed beside a name: before it, before it with a comma, or behind it with a comma.</summary>
internal sealed class RoleFinder(TextLayer text, FoldedWords folded)
{
    private const int LongestBefore = 10;
    private const int LongestAfter = 24;
    private const int MostUnknown = 3;
    private const int HeadWithin = 7;

    /// <summary>The role beside <paramref name="run"/>; null when none is printed there.</summary>
    public PrintedRole? Find(NameRun run)
    {
        var end = run.First;
        while (end > run.TitleFirst && text.Words.Names.Addresses.Contains(folded[end - 1]))
            end--;
        if (end > run.TitleFirst)
            return run.TitleFirst > 0 && text.Words.Names.AnyThe.Contains(text.Word(run.TitleFirst - 1)) && WithComplement(end) is { } whole ? whole : Role(StartOf(run.TitleFirst), end, true);
        return Before(run.TitleFirst) ?? BeforeBracket(run.TitleFirst) ?? BeforeComma(run) ?? Doubled(run) ?? After(run);
    }

    private PrintedRole Role(int first, int end, bool before)
    {
        var span = text.SpanOf(first, end);
        return new PrintedRole(span, RoleText.Words(span.In(text.Text)), HeadsOf(first, end, before), before);
    }

    // "secretary to the bishop", "the bishop's secretary": the bishop is somebody else.
    private IReadOnlyList<string> HeadsOf(int first, int end, bool before)
    {
        var stop = first;
        while (!before && stop < end && !text.Words.Names.Prepositions.Contains(text.Word(stop)))
            stop++;
        // "Justice Department attorney": the department's, who is no justice.
        for (var token = first; before && token + 1 < end; token++)
            first = text.Words.Names.BodyHeads.Contains(folded[token]) ? token + 1 : first;
        var words = Enumerable.Range(first, (before ? end : stop) - first)
            .Where(token => text.Tokens[token].Kind == TokenKind.Word && (token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Kind != TokenKind.Clitic))
            .Select(token => text.Word(token).ToString());
        return RoleText.Words(string.Join(' ', words));
    }

    // "defence minister Ben Wallace", "Ukraine's top negotiator Mykhailo Podolyak"
    private PrintedRole? Before(int name)
    {
        // "… warns union boss", a headline, and the first word of the story
        if (name == 0 || text.SentenceOf(name - 1) != text.SentenceOf(name) || text.Tokens[name - 1].Kind != TokenKind.Word || !text.Words.Names.IsPersonNoun(text.Word(name - 1)))
            return null;
        var first = StartOf(name - 1);
        return first == name - 1 && text.Words.Names.Kin.Contains(text.Word(first)) ? null : Role(first, name, true);
    }

    // "DCP (Zone II) Minal Gedam"
    private PrintedRole? BeforeBracket(int name)
    {
        var close = name - 1;
        if (close < 2 || text.Word(close) is not ")")
            return null;
        for (var open = close - 1; open > 0 && close - open <= HeadWithin; open--)
        {
            if (text.Word(open) is "(")
                return text.Words.Names.IsPersonNoun(folded[open - 1]) ? Role(StartOf(open - 1), name, true) : null;
        }
        return null;
    }

    // An edited sentence that kept both: "British Defense Minister said Ben Wallace said".
    private PrintedRole? Doubled(NameRun run)
    {
        var cue = run.TitleFirst - 1;
        if (cue < 1 || run.End >= text.Tokens.Length || !text.Words.Names.Said.Contains(text.Word(cue)) || !text.Words.Names.Said.Contains(text.Word(run.End)))
            return null;
        return text.Words.Names.IsPersonNoun(folded[cue - 1]) ? Role(StartOf(cue - 1), cue, true) : null;
    }

    // "Poland's Vice Premier, Jaroslaw Kaczynski, suggested"
    private PrintedRole? BeforeComma(NameRun run)
    {
        var comma = run.TitleFirst - 1;
        if (comma < 1 || text.Tokens[comma].Kind != TokenKind.Comma || run.Words < 2)
            return null;
        var closed = run.End >= text.Tokens.Length || text.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Stop;
        var head = folded[comma - 1];
        // "Its manager, Public Affairs, Mrs Roe": the name comes behind.
        if (closed && run.End + 1 < text.Tokens.Length && run.TitleFirst == run.First && text.Tokens[run.End].Kind == TokenKind.Comma && TitleWords.IsHonorific(folded[run.End + 1], out _))
            return null;
        if (!closed || text.Tokens[comma - 1].Kind != TokenKind.Word)
            return null;
        if (!text.Words.Names.IsPersonNoun(head))
            return WithComplement(comma);
        return Role(StartOf(comma - 1), comma, true);
    }

    // "spokeswoman for Baxter Inns", "Director for East Asia and the Pacific": the noun stands before the preposition.
    private PrintedRole? WithComplement(int end)
    {
        for (var i = end - 1; i > 0 && end - i <= LongestBefore && text.Tokens[i].Kind == TokenKind.Word && text.SentenceOf(i) == text.SentenceOf(end - 1); i--)
        {
            var isLink = text.Words.Names.Prepositions.Contains(text.Word(i)) || text.Words.Names.And.Contains(text.Word(i)) || text.Words.Names.AnyThe.Contains(text.Word(i));
            if (isLink)
                continue;
            if (i + 1 < end && text.Words.Names.Prepositions.Contains(text.Word(i + 1)) && text.Words.Names.IsPersonNoun(folded[i]))
            {
                var first = StartOf(i);
                var span = text.SpanOf(first, end);
                return new PrintedRole(span, RoleText.Words(span.In(text.Text)), HeadsOf(first, i + 1, true), true);
            }
            if (char.IsLower(text.Word(i)[0]))
                return null;
        }
        return null;
    }

    // Back over titles, their modifiers, capitalised words and possessives; an article is left out.
    private int StartOf(int head)
    {
        var first = head;
        while (first > 0 && head - first < LongestBefore && text.SentenceOf(first - 1) == text.SentenceOf(head) && GoesOn(first - 1))
            first--;
        while (first < head && text.Tokens[first].Kind != TokenKind.Word)
            first++;
        return char.IsLower(text.Word(first)[0]) ? Widened(first) : first;
    }

    // Unknown words belong to the role when an article or a possessive bounds them: "the shadow transport minister".
    private int Widened(int first)
    {
        var sentence = text.Sentences[text.SentenceOf(first)].FirstToken;
        var at = first;
        while (at > sentence && first - at < MostUnknown && IsPlainWord(at - 1))
            at--;
        if (at == first || at == sentence)
            return first;
        if (text.Words.Names.OpensRole.Contains(text.Word(at - 1)))
            return at;
        return text.Tokens[at - 1].Kind == TokenKind.Clitic && at > sentence + 1 && NameWords.MayName(text, at - 2) ? OfPossessor(at - 2, sentence) : first;
    }

    private int OfPossessor(int name, int sentence)
    {
        while (name > sentence && NameWords.MayName(text, name - 1))
            name--;
        return name;
    }

    private bool IsPlainWord(int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        return char.IsLower(word[0]) && !text.Words.Names.Prepositions.Contains(word) && !text.Words.Names.Common.Contains(word);
    }

    private bool GoesOn(int token)
    {
        if (text.Tokens[token].Kind == TokenKind.Clitic)
            return token > 0 && text.Tokens[token + 1].Kind == TokenKind.Word && NameWords.MayName(text, token - 1);
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        return text.Words.Names.IsModifier(word) || text.Words.Names.IsPersonNoun(word) || NameWords.MayName(text, token)
            || text.Words.Names.BodyHeads.Contains(word) || word.Contains('-') && char.IsLower(word[0]);
    }

    // "Jane Roe, a professor at Yale, said", "said John Doe, director of the institute."
    private PrintedRole? After(NameRun run)
    {
        var comma = run.End;
        if (run.Possessive || comma + 1 >= text.Tokens.Length || text.Tokens[comma].Kind != TokenKind.Comma)
            return null;
        var first = AfterAge(comma + 1);
        var limit = Math.Min(text.Sentences[run.Sentence].EndToken, first + LongestAfter);
        var end = first;
        while (end < limit && !EndsApposition(end))
            end++;
        while (end > first && text.Words.Names.Common.Contains(text.Word(end - 1)))
            end--;
        if (end < limit && text.Words.Names.RelativesOfRoles.Contains(text.Word(end)) && end - first < 2)
            return null;
        var articleAt = first;
        if (first < end && text.Words.Names.Articles.Contains(text.Word(first)))
            first++;
        return first < end && HasHead(first, end, first > articleAt) ? Role(first, end, false) : null;
    }

    private int AfterAge(int at) => at + 2 < text.Tokens.Length && text.Tokens[at].Kind == TokenKind.Number && text.Tokens[at].Length == 2
        && text.Tokens[at + 1].Kind == TokenKind.Comma ? at + 2 : at;

    private bool EndsApposition(int token) => text.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Symbol)
        || text.Word(token) is ";" || text.Words.Names.EndsApposition.Contains(text.Word(token));

    // The head stands before the first preposition and no verb stands beside it: "professor of law", but neither "told the
    // minister of his plan" nor "candidate boasted".
    private bool HasHead(int first, int end, bool hasArticle)
    {
        for (var i = first; i < end && i < first + HeadWithin; i++)
        {
            var word = text.Word(i);
            if (text.Tokens[i].Kind != TokenKind.Word)
                continue;
            if (text.Words.Names.Common.Contains(word) && i > first || text.Words.Names.SubjectVerbs.Contains(word))
                return false;
            if (text.Words.Names.IsPersonNoun(word) || text.Words.Names.IsPersonNoun(folded[i]) || hasArticle && text.Words.Names.IsAgentNoun(word))
                return i + 1 >= end || !NameWords.BeginsPredicate(text, i + 1);
        }
        return false;
    }
}
