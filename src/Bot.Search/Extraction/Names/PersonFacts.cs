using System.Collections.Frozen;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>What an article prints about one person beside the name.</summary>
internal sealed class PersonFacts
{
    /// <summary>Nouns that say what somebody is: "minister", "sister", "nurse"; folded.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>All words of the descriptions, folded, countries for their adjectives.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Age in years; 0 when it is not printed.</summary>
    public int Age { get; set; }
}

/// <summary>Collects what stands beside the names of people: before them, in apposition, behind "is a".</summary>
internal sealed class FactFinder(TextLayer text, FoldedWords folded)
{
    private const int LongestBefore = 9;
    private const int LongestAfter = 18;
    private const int ShortPhrase = 4;

    private static readonly FrozenDictionary<string, string> Whole =
        KnownLanguages.Rows("names/short-ranks").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> OfVerbs =
        KnownLanguages.Rows("names/office-verbs").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);

    /// <summary>Adds what stands beside one name.</summary>
    public void Add(NameRun run, PersonFacts facts)
    {
        // "Justice Department attorney Ana Roe" is no justice.
        var head = run.TitleFirst;
        for (var i = run.TitleFirst; i < run.First; i++)
            head = text.Words.Names.BodyHeads.Contains(folded[i]) ? i : head;
        for (var i = head; i < run.First; i++)
            AddWord(i, facts);
        Before(run.TitleFirst, facts);
        AgeBefore(run.TitleFirst, facts);
        if (run.Possessive || run.End + 1 >= text.Tokens.Length)
            return;
        if (run.Subject && OfficeTaken(run) is { } taken)
        {
            Phrase(taken, Math.Min(text.Sentences[run.Sentence].EndToken, taken + LongestAfter), facts);
            facts.Words.Add("new");
        }
        if (text.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Bracket or TokenKind.Dash)
            After(run, run.End + 1, facts);
        else if (text.Words.Clauses.Copulas.Contains(text.Word(run.End)))
            Predicate(run.End + 1, facts);
        else if (text.Word(run.End) is "who" && run.End + 2 < text.Tokens.Length && text.Word(run.End + 1) is "is" or "was")
            Predicate(run.End + 2, facts);
    }

    // "the Black Swan landlord Darren Pickhall", "its treasurer, Moll Dane"
    private void Before(int name, PersonFacts facts)
    {
        var at = name;
        var sentence = text.Sentences[text.SentenceOf(name)].FirstToken;
        if (at - 1 > sentence && text.Tokens[at - 1].Kind == TokenKind.Comma)
            at--;
        if (at < name)
        {
            BeforeComma(at, sentence, facts);
            return;
        }
        if (at <= sentence || text.Tokens[at - 1].Kind != TokenKind.Word || !IsNoun(at - 1))
            return;
        for (var i = at - 1; i >= sentence && at - i <= LongestBefore && IsPartOfDescription(i); i--)
            AddWord(i, facts);
    }

    // "12-year-old Ann Roe", "the 31-year-old goalkeeper Ann Roe"
    private void AgeBefore(int name, PersonFacts facts)
    {
        for (var i = name - 1; i >= text.Sentences[text.SentenceOf(name)].FirstToken && name - i <= ShortPhrase && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            if (Ages.Of(text.Word(i)) is > 0 and var age)
                facts.Age = age;
            if (Ages.Of(text.Word(i)) > 0 || !IsPartOfDescription(i))
                return;
        }
    }

    // "the Minister of Labour, Mrs Roe": back to an article or a possessive, through the whole phrase.
    private void BeforeComma(int comma, int sentence, PersonFacts facts)
    {
        var noun = false;
        for (var i = comma - 1; i >= sentence && comma - i <= LongestBefore && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i--)
        {
            noun |= IsNoun(i);
            if (text.Words.Names.SubjectVerbs.Contains(text.Word(i)))
                return;
            // "Roe's mother, Graciela,"
            if (noun && i > sentence && text.Tokens[i].Kind == TokenKind.Clitic && NameWords.MayName(text, i - 1))
            {
                for (var word = i + 1; word < comma; word++)
                    AddWord(word, facts);
                return;
            }
            if (!text.Words.Clauses.Determiners.Contains(text.Word(i)))
                continue;
            if (noun || comma - i <= ShortPhrase && !text.Words.Clauses.Articles.Contains(text.Word(i)))
            {
                for (var word = i; word < comma; word++)
                    AddWord(word, facts);
            }
            if (!text.Words.Names.Prepositions.Contains(text.Word(Math.Max(sentence, i - 1))))
                return;
        }
    }

    // "Judge Ana Roe asked attorney Per Holt": the judge is whoever asked.
    private bool IsPartOfDescription(int token) => !IsVerb(token) && !(text.Words.Speech.SayVerbs.Contains(text.Word(token)) && char.IsLower(text.Word(token)[0])) && text.Tokens[token].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number
        && !text.Words.Names.SubjectVerbs.Contains(text.Word(token)) && !text.Words.Clauses.NoDescription.Contains(text.Word(token));

    // ", 51, a nurse at the clinic," and "(47)"
    private void After(NameRun run, int first, PersonFacts facts)
    {
        var sentence = text.Sentences[run.Sentence];
        var at = first;
        if (at < sentence.EndToken && PartyMarks.Is(text.Word(at)))
        {
            var (party, state) = PartyMarks.Read(text.Word(at).ToString());
            facts.Nouns.Add(party);
            facts.Words.Add(party);
            facts.Words.UnionWith(state);
            return;
        }
        if (at < sentence.EndToken && text.Tokens[at].Kind == TokenKind.Number && text.Tokens[at].Length == 2
            && (at + 1 >= sentence.EndToken || text.Tokens[at + 1].Kind != TokenKind.Word))
        {
            facts.Age = int.TryParse(text.Word(at), out var age) ? age : facts.Age;
            at += 2;
        }
        if (at < sentence.EndToken && text.Word(at) is "who" && at + 1 < sentence.EndToken)
        {
            // "Roe, who chairs the panel"
            if (OfVerbs.TryGetValue(text.Word(at + 1).ToString(), out var nouns))
                facts.Nouns.UnionWith(nouns);
            if (text.Word(at + 1) is "is" or "was")
                at += 2;
        }
        Phrase(at, Math.Min(sentence.EndToken, at + LongestAfter), facts);
    }

    // "Roe replaces him as chief executive", "Roe was sworn in as mayor"
    private int? OfficeTaken(NameRun run)
    {
        var verb = false;
        for (var i = run.End; i + 1 < Math.Min(text.Sentences[run.Sentence].EndToken, run.End + LongestAfter) && !text.IsQuoted(i); i++)
        {
            verb |= text.Words.Names.TakesOffice.Contains(text.Word(i));
            if (verb && text.Word(i) is "as")
                return text.Words.Clauses.BeginsOffice.Contains(text.Word(i + 1)) ? i + 2 : i + 1;
        }
        return null;
    }

    private void Predicate(int at, PersonFacts facts)
    {
        if (at < text.Tokens.Length && text.Words.Clauses.BehindCopula.Contains(text.Word(at)))
            Phrase(at, Math.Min(text.Sentences[text.SentenceOf(at)].EndToken, at + LongestAfter), facts);
    }

    // A noun phrase: nothing is taken over when no noun for a person stands before its first preposition or verb.
    private void Phrase(int first, int limit, PersonFacts facts)
    {
        var end = first;
        var head = false;
        while (end < limit && text.Tokens[end].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number
            && !text.Words.Clauses.EndsDescription.Contains(text.Word(end)))
        {
            if (!head && (text.Words.Names.Prepositions.Contains(text.Word(end)) || text.Words.Names.SubjectVerbs.Contains(text.Word(end))))
                return;
            head |= IsNoun(end) && (end + 1 >= limit || !NameWords.BeginsPredicate(text, end + 1));
            end++;
        }
        if (!head)
            return;
        var beyond = false;
        for (var i = first; i < end; i++)
        {
            beyond |= text.Words.Names.Prepositions.Contains(text.Word(i));
            AddWord(i, facts, !beyond);
        }
    }

    // "Trenholm accused Sen. Roe": a verb behind its subject.
    private bool IsVerb(int token) => text.Word(token) is [.., 'e', 'd'] && token > 0 && text.Tokens[token - 1].Kind == TokenKind.Word && char.IsUpper(text.Word(token - 1)[0]);

    private bool IsNoun(int token) => !IsVerb(token) && text.Tokens[token].Kind == TokenKind.Word && folded[token] is { Length: > 1 } word && (word.Length > 2 || NameWords.IsAcronym(text.Word(token)))
        && (PersonNouns.Includes(word) || text.Words.Names.IsPersonNoun(word) || text.Words.Names.Kin.Contains(word));

    // "the bishop's secretary, Marek Sula"
    private bool IsOwner(int token) => token + 1 < text.Tokens.Length && text.Tokens[token + 1].Kind == TokenKind.Clitic;

    private void AddWord(int token, PersonFacts facts, bool isHead = true)
    {
        if (text.Tokens[token].Kind != TokenKind.Word || text.Words.Names.Common.Contains(text.Word(token)))
            return;
        var word = Whole.GetValueOrDefault(folded[token], folded[token]);
        if (word.Length == 0)
            return;
        if (isHead && !IsOwner(token) && (PersonNouns.Includes(word) || IsNoun(token)))
            facts.Nouns.Add(word);
        facts.Words.Add(Demonyms.CountryOf(word) ?? RoleText.Modern(word));
    }
}
