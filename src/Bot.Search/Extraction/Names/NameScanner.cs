using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds the names of an article: runs of capitalised words, each taken apart into title and name.</summary>
internal sealed class NameScanner
{
    private const int HeadingWords = 5;
    private readonly TextLayer _text;
    private readonly FoldedWords _folded;
    private readonly List<NameRun> _runs = [];

    private NameScanner(TextLayer text, FoldedWords folded)
    {
        _text = text;
        _folded = folded;
    }

    /// <summary>All names in text order.</summary>
    public static List<NameRun> Scan(TextLayer text, FoldedWords folded)
    {
        var scanner = new NameScanner(text, folded);
        for (var i = 0; i < text.Sentences.Length; i++)
            scanner.ReadSentence(i);
        return scanner._runs;
    }

    /// <summary>
    /// The names of a token range that <see cref="Scan"/> passed over, as in a heading or a script line; every capitalised
    /// word may be one.
    /// </summary>
    public static List<NameRun> ScanRange(TextLayer text, FoldedWords folded, int first, int end)
    {
        var scanner = new NameScanner(text, folded);
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text.Word(i)[0]) && !text.Words.Names.CapitalArticles.Contains(text.Word(i)))
                i = scanner.ReadRun(text.SentenceOf(i), i, end) - 1;
        return scanner._runs;
    }

    private void ReadSentence(int index)
    {
        var sentence = _text.Sentences[index];
        if (IsHeading(sentence))
            return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (!IsTurnLetter(i) && (i == sentence.FirstToken ? NameWords.MayOpen(_text, i) : NameWords.MayName(_text, i)))
                i = ReadRun(index, i, sentence.EndToken) - 1;
    }

    // In a headline every word is capitalised: its runs are no names.
    private bool IsHeading(TextSentence sentence)
    {
        int capitals = 0, small = 0, shortCapitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word)
                continue;
            var capital = char.IsUpper(_text.Word(i)[0]);
            if (_text.Tokens[i].Length < 4)
                shortCapitals += capital ? 1 : 0;
            else if (capital)
                capitals++;
            else
                small++;
        }
        if (capitals + small >= HeadingWords)
            return small == 0 || capitals >= 8 * small;
        return small == 0 && capitals + shortCapitals >= HeadingWords && _text.Tokens[sentence.EndToken - 1].Kind == TokenKind.Word;
    }

    // "Q: Which tree?", "A: The old one."
    private bool IsTurnLetter(int token) => _text.Word(token) is "Q" or "A" && token + 1 < _text.Tokens.Length && _text.Tokens[token + 1].Kind == TokenKind.Colon;

    private int ReadRun(int sentence, int first, int limit)
    {
        var end = NameRunEnd.Find(_text, _folded, first, limit);
        var name = RunTitle.End(_text, _folded, first, end);
        _runs.Add(new NameRun
        {
            TitleFirst = first,
            First = name,
            End = end,
            Kind = NameKinds.Of(_text, _folded, first, name, end),
            Gender = RunTitle.GenderOf(_text, _folded, first, name),
            Sentence = sentence,
            Quoted = _text.IsQuoted(first),
            Possessive = end < limit && _text.Tokens[end].Kind == TokenKind.Clitic,
            Subject = IsSubject(sentence, first, end, limit),
        });
        return end;
    }

    private bool IsSubject(int sentence, int first, int end, int limit)
    {
        if (first > 0 && _text.Words.Names.Prepositions.Contains(_text.Word(first - 1)))
            return false;
        // "His daughter, Morenike, replaces him": the comma closes what the one before the name opened.
        if (first > 0 && end + 1 < limit && _text.Tokens[first - 1].Kind == TokenKind.Comma && _text.Tokens[end].Kind == TokenKind.Comma && NameWords.BeginsPredicate(_text, end + 1))
            return true;
        // "Among those fed up is Goran Roe, who runs a bakery"
        if (end < limit && first > _text.Sentences[sentence].FirstToken && _text.Tokens[end].Kind is TokenKind.Comma or TokenKind.Stop && _text.Word(first - 1) is "is" or "was")
            return true;
        end = AfterTail(end, limit);
        return end < limit && NameWords.BeginsPredicate(_text, end);
    }

    // What may stand between a subject and its verb: "of Florida", "(R-Ariz.)", ", a lawyer,".
    private int AfterTail(int end, int limit)
    {
        if (end < limit && _text.Words.Names.Tails.Contains(_text.Word(end)))
        {
            end++;
            while (end < limit && (NameWords.MayName(_text, end) || _text.Words.Names.The.Contains(_text.Word(end))))
                end++;
        }
        if (end < limit && _text.Word(end) is "(")
        {
            while (end < limit && _text.Word(end) is not ")")
                end++;
            end++;
        }
        return end < limit && _text.Tokens[end].Kind == TokenKind.Comma ? AfterApposition(end, limit) : end;
    }

    private int AfterApposition(int comma, int limit)
    {
        for (var i = comma + 1; i < limit && i < comma + 15; i++)
            if (_text.Tokens[i].Kind == TokenKind.Comma)
                return i + 1;
        return limit;
    }
}
