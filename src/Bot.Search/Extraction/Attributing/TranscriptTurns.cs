using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Transcripts: interviews, hearings, briefings, captions. A name in front of a paragraph speaks it when the layout bears that out: names in
/// capitals, names that take turns, letters of questions and answers. In a text that is a transcript as a whole a turn lasts to the next one.
/// </summary>
internal static class TranscriptTurns
{
    private const int FewestCapitals = 2;
    private const int FewestNames = 4;
    private const int FewestLetters = 2;
    private const int FewestTurns = 2;
    private const int FewestHeads = 3;
    private const int ShortTurn = 10;
    private const int Introduced = 20;

    /// <summary>Tokens above the first turn in which those present are listed.</summary>
    private const int LongestList = 400;

    /// <returns>True when the text is a transcript.</returns>
    public static bool Find(TextLayer text, List<CertainPiece> found)
    {
        if (text.Turns.Count > 0)
        {
            AddMarked(text, found);
            return true;
        }
        var heads = Accepted(text);
        if (heads.Count == 0)
            return false;
        var isWhole = IsWhole(text, heads);
        var examiner = default(TokenRange);
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            if (head.Form == TurnForm.Examiner)
                examiner = head.Speaker;
            if (head.Form is TurnForm.Nobody or TurnForm.Examiner)
                continue;
            var asks = head.Form == TurnForm.Letter && examiner.Count > 0 && text.Words.Speech.QuestionLetter.Contains(head.Label(text));
            var speaker = asks ? examiner : Spelt(text, heads, i);
            var stop = i + 1 < heads.Count ? heads[i + 1].Paragraph : text.Paragraphs.Length;
            AddTurn(text, head with { Speaker = speaker }, (stop, i + 1 < heads.Count), isWhole, found);
        }
        return true;
    }

    /// <summary>The name that the letters of a label begin: "Nora Vik" in the first turn is "NV" in the next.</summary>
    private static TokenRange Spelt(TextLayer text, List<TurnHead> heads, int index)
    {
        var label = heads[index].Speaker;
        if (label.Count != 1 || text.Word(label.First) is not { Length: 2 or 3 } letters)
            return label;
        // Whoever is called by letters is named near the beginning.
        for (var i = 0; i < Math.Min(index, Introduced); i++)
        {
            if (heads[i].Speaker.Count == letters.Length && AreInitials(text, heads[i].Speaker, letters))
                return heads[i].Speaker;
        }
        return Listed(text, text.Paragraphs[heads[0].Paragraph].FirstToken, letters) ?? label;
    }

    /// <summary>"Present: Tove Lund (TL), Jens Holst (JH)" above the first turn.</summary>
    private static TokenRange? Listed(TextLayer text, int end, ReadOnlySpan<char> letters)
    {
        for (var i = letters.Length + 1; i < Math.Min(end, LongestList); i++)
        {
            if (text.Tokens[i - 1].Kind == TokenKind.Bracket && text.Word(i).SequenceEqual(letters) && new TokenRange(i - 1 - letters.Length, i - 1) is var name && AreInitials(text, name, letters))
                return name;
        }
        return null;
    }

    private static bool AreInitials(TextLayer text, TokenRange name, ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (text.Word(name.First + i)[0] != letters[i])
                return false;
        }
        return true;
    }

    /// <summary>Who speaks as the source itself marks it.</summary>
    private static void AddMarked(TextLayer text, List<CertainPiece> found)
    {
        var next = 0;
        foreach (var turn in text.Turns)
        {
            while (next < text.Tokens.Length && text.Tokens[next].Start < turn.Speaker.Start)
                next++;
            var first = next;
            while (next < text.Tokens.Length && text.Tokens[next].End <= turn.Speaker.End)
                next++;
            var speaker = new TokenRange(first, next);
            while (next < text.Tokens.Length && (text.Tokens[next].Start < turn.Words.Start || text.Tokens[next].Kind == TokenKind.Colon && next == speaker.End))
                next++;
            while (speaker.Count > 0 && next < text.Tokens.Length && text.Tokens[next].End <= turn.Words.End)
            {
                var end = Math.Min(text.Paragraphs[text.ParagraphOf(next)].EndToken, TokenBehind(text, next, turn.Words.End));
                TurnPieces.Add(text, speaker, new TokenRange(next, end), found);
                next = end;
            }
        }
    }

    private static int TokenBehind(TextLayer text, int token, int offset)
    {
        while (token < text.Tokens.Length && text.Tokens[token].End <= offset)
            token++;
        return token;
    }

    private static void AddTurn(TextLayer text, TurnHead head, (int Paragraph, bool IsTurn) next, bool isWhole, List<CertainPiece> found)
    {
        var own = text.Paragraphs[head.Paragraph];
        if (head.First < own.EndToken)
            TurnPieces.Add(text, head.Speaker, new TokenRange(head.First, own.EndToken), found);
        var isMarked = text.Tokens[own.FirstToken].Kind == TokenKind.Mark;
        for (var p = head.Paragraph + 1; p < next.Paragraph; p++)
        {
            var paragraph = text.Paragraphs[p];
            var isFirstBelow = head.Form == TurnForm.Line && p == Below(text, head);
            if (head.Form == TurnForm.Line && p < Below(text, head))
                continue;
            if (!isWhole && !isFirstBelow && !(isMarked && Reopens(text, paragraph)))
                return;
            // Behind the last turn stands what the outlet adds.
            if (!next.IsTurn && !isFirstBelow && !Speech.Goes(text, p, next.Paragraph))
                return;
            if (!Speech.IsDirection(text, paragraph) && !Speech.IsHeading(text, paragraph) && (isFirstBelow || !Speech.IsReport(text, p)))
                TurnPieces.Add(text, head.Speaker, new TokenRange(paragraph.FirstToken, paragraph.EndToken), found);
        }
    }

    /// <summary>A marked transcript reopens its mark at each paragraph.</summary>
    private static bool Reopens(TextLayer text, TextParagraph paragraph) =>
        text.Tokens[paragraph.FirstToken].Kind == TokenKind.Mark && paragraph.FirstToken + 1 < paragraph.EndToken && text.Tokens[paragraph.FirstToken + 1].Kind == TokenKind.Word;

    private static List<TurnHead> Accepted(TextLayer text)
    {
        var all = new List<TurnHead>();
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            if (TurnHead.Read(text, p) is { } head)
                all.Add(head);
        }
        NameHolders(text, all);
        var capitals = all.FindAll(head => head.Form is TurnForm.Capitals);
        var letters = all.FindAll(head => head.Form == TurnForm.Letter);
        var hasBoth = letters.GroupBy(head => head.Label(text)).Count(group => group.Count() >= FewestLetters) >= 2;
        var hasCapitals = capitals.Count >= (hasBoth ? 1 : FewestCapitals) && AreSaid(text, capitals) && (hasBoth || AreTurns(text, capitals));
        var hasLetters = hasBoth || (letters.Count > 0 && hasCapitals);
        var records = all.FindAll(head => head.Form == TurnForm.Record);
        var hasRecords = records.Count >= FewestHeads && records.GroupBy(head => head.Label(text)).Any(group => group.Count() >= FewestTurns);
        var names = Named(text, all, hasCapitals || hasLetters || hasRecords);
        var accepted = all.FindAll(head => head.Form switch
        {
            TurnForm.Capitals => hasCapitals,
            TurnForm.Letter => hasLetters,
            TurnForm.Record => hasRecords,
            TurnForm.Name => names.Contains(head.Label(text)),
            TurnForm.Line => names.Contains(head.Label(text)) && IsAbove(text, head),
            TurnForm.Examiner => hasLetters,
            _ => hasCapitals || hasLetters || hasRecords || names.Count > 0,
        });
        // A role on a line of its own below a name is no name.
        var above = accepted.Where(head => head.Form == TurnForm.Line).Select(head => head.Paragraph + 1).ToHashSet();
        accepted.RemoveAll(head => head.Form == TurnForm.Line && above.Contains(head.Paragraph));
        return accepted;
    }

    /// <summary>An office with its holder's name in brackets is that person, and so is any label whose bracket is a label elsewhere.</summary>
    private static void NameHolders(TextLayer text, List<TurnHead> all)
    {
        var labels = all.Select(head => head.Label(text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Holder.Count > 0 && (all[i].IsOffice(text) || labels.Contains(all[i].HolderLabel(text))))
                all[i] = all[i].ByHolder();
        }
    }

    /// <summary>Labels in small letters that speak: they take turns, and one of them asks, or nearly all of the text is theirs.</summary>
    private static HashSet<string> Named(TextLayer text, List<TurnHead> all, bool isTranscript)
    {
        var lines = all.FindAll(head => head.Form == TurnForm.Name || head.Form == TurnForm.Line && IsAbove(text, head));
        var turns = lines.GroupBy(head => head.Label(text), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() >= FewestTurns).ToList();
        var accepted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (isTranscript)
        {
            accepted.UnionWith(lines.Take(Introduced).Where(head => all.Exists(other => other.Speaker.Count == 1 && other.Form == TurnForm.Capitals && head.Speaker.Count == text.Word(other.Speaker.First).Length
                && head.Speaker.Count > 1 && AreInitials(text, head.Speaker, text.Word(other.Speaker.First)))).Select(head => head.Label(text)));
            accepted.UnionWith(turns.Where(group => Speech.MayName(text, group.First())).Select(group => group.Key));
        }
        // One alone who speaks twice takes turns with others where most are called by a title.
        var areTitled = turns.Count == 1 && lines.Count(head => Speech.HasTitle(text, head)) * 2 >= lines.Count;
        if (lines.Count < FewestNames || turns.Count < FewestTurns && !areTitled || !AreSaid(text, lines))
            return accepted;
        var asks = turns.Exists(group => group.Any(head => Speech.AsksAtEnd(text, head)));
        var isMost = lines.Count * 2 >= text.Paragraphs.Length - lines[0].Paragraph && turns.TrueForAll(group => Speech.MayName(text, group.First()));
        if (asks || isMost)
            accepted.UnionWith(lines.Select(head => head.Label(text)));
        return accepted;
    }

    /// <summary>A name above a paragraph that ends as a sentence does, and is no name itself.</summary>
    private static bool IsAbove(TextLayer text, TurnHead head) =>
        Below(text, head) is var p && p < text.Paragraphs.Length && Speech.EndsSentence(text, p) && TurnHead.Read(text, p) is null or { Form: TurnForm.Nobody };

    /// <summary>The paragraph of the words below a name; a line of the role may stand between.</summary>
    private static int Below(TextLayer text, TurnHead head)
    {
        var next = head.Paragraph + 1;
        return next + 1 < text.Paragraphs.Length && Speech.IsHeading(text, text.Paragraphs[next]) && Speech.EndsSentence(text, next + 1) ? next + 1 : next;
    }

    /// <summary>Most of what follows the names are sentences, and not entries of a list.</summary>
    private static bool AreSaid(TextLayer text, List<TurnHead> heads) =>
        heads.Count(head => Speech.EndsSentence(text, head.First < text.Paragraphs[head.Paragraph].EndToken ? head.Paragraph : Below(text, head))) * 4 >= heads.Count * 3;

    /// <summary>Somebody has two turns, or they talk to each other, or briefly. "KARACHI: A man was held …", "LAHORE: Schools stay …" are the places of reports.</summary>
    private static bool AreTurns(TextLayer text, List<TurnHead> heads) =>
        heads.GroupBy(head => head.Label(text)).Any(group => group.Count() >= FewestTurns)
        || heads.Exists(head => Speech.Is(text, head.Paragraph) || Speech.AsksAtEnd(text, head))
        || heads.TrueForAll(head => text.Paragraphs[head.Paragraph].EndToken - head.First <= ShortTurn && !text.Words.Names.Places.Contains(head.Label(text).ToLowerInvariant()));

    /// <summary>A transcript from its first turn on, and no report with a few lines of one.</summary>
    private static bool IsWhole(TextLayer text, List<TurnHead> heads)
    {
        var from = heads[0].Paragraph;
        var (bare, spoken) = (0, 0);
        for (int p = from, next = 0; p < text.Paragraphs.Length; p++)
        {
            if (next < heads.Count && heads[next].Paragraph == p)
            {
                next++;
                continue;
            }
            if (Speech.IsDirection(text, text.Paragraphs[p]) || Speech.IsHeading(text, text.Paragraphs[p]))
                continue;
            bare++;
            spoken += Speech.Is(text, p) ? 1 : 0;
        }
        return bare == 0 || heads.Count >= FewestHeads && heads.Count >= bare * 2 || spoken * 4 >= bare;
    }
}
