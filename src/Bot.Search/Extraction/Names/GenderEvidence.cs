using System.Collections.Frozen;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Learns from an article whether a person is a he or a she, where neither title nor given name tells: by the nouns beside the
/// name ("his sister"), and by pronouns that can stand for nobody else.
/// </summary>
internal sealed class GenderEvidence(TextLayer text, IReadOnlyList<NameRun> runs)
{
    private const int Enough = 1;
    private const int NextSentence = 2;
    private const int SentencesBack = 4;

    private readonly Dictionary<NamedSpeaker, int> _votes = [];
    private readonly Dictionary<NamedSpeaker, int> _bodyVotes = [];

    /// <summary>Gives a gender to everybody of whom the article tells one.</summary>
    public void Apply(IEnumerable<NamedSpeaker> people)
    {
        foreach (var person in people)
        {
            if (person.Gender == Gender.Unknown && OfNouns(person.Facts) is var gender and not Gender.Unknown)
                person.Gender = gender;
        }
        for (var i = 0; i < runs.Count; i++)
            Count(i);
        foreach (var (person, votes) in _votes)
        {
            if (person.Gender == Gender.Unknown && Math.Abs(votes) >= Enough)
                person.Gender = votes > 0 ? Gender.Male : Gender.Female;
            if (person.Kind == NameKind.Unsure && votes != 0)
                person.Kind = NameKind.Person;
        }
        foreach (var (person, votes) in _bodyVotes)
        {
            if (person.Gender == Gender.Unknown && votes >= Enough && !_votes.ContainsKey(person) && person.Runs.TrueForAll(run => run.Kind != NameKind.Person))
                person.Kind = NameKind.Body;
        }
    }

    private static Gender OfNouns(PersonFacts facts)
    {
        var found = Gender.Unknown;
        foreach (var noun in facts.Nouns)
        {
            var gender = GenderedNouns.Of(noun);
            if (gender == Gender.Unknown)
                continue;
            if (found != Gender.Unknown && found != gender)
                return Gender.Unknown;
            found = gender;
        }
        return found;
    }

    /// <summary>Pronouns behind a subject, up to the next name of a person: in its own sentence, and as the first word of the next.</summary>
    private void Count(int at)
    {
        var run = runs[at];
        if (run.Speaker is not { Kind: NameKind.Person or NameKind.Unsure } person || run.Quoted)
            return;
        if (run.End + 1 < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Comma && text.Word(run.End + 1) is "which")
            _bodyVotes[person] = _bodyVotes.GetValueOrDefault(person) + 1;
        if (!run.Subject || IsNotAlone(at))
            return;
        var sentence = text.Sentences[run.Sentence];
        var end = at + 1 < runs.Count ? NextPerson(at) : text.Tokens.Length;
        if (!IsSomebodyElseNear(at))
        {
            // The first one tells: behind it others may be meant.
            for (var i = run.End; i < Math.Min(sentence.EndToken, end) && !Vote(person, i, 1); i++)
            {
            }
        }
        if (run.Sentence + 1 < text.Sentences.Length && FirstSubject(text.Sentences[run.Sentence + 1]) is var next && next < end
            && text.ParagraphOf(next) == text.ParagraphOf(run.First))
            Vote(person, next, NextSentence);
    }

    // "Reacting to that, she said": behind the comma of what stands in front.
    private int FirstSubject(TextSentence sentence)
    {
        if (text.Word(sentence.FirstToken) is [.., 'i', 'n', 'g'] || text.Words.Clauses.SubjectBehindComma.Contains(text.Word(sentence.FirstToken)))
        {
            for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken && !text.IsQuoted(i); i++)
            {
                if (text.Tokens[i].Kind == TokenKind.Comma)
                    return i + 1;
            }
        }
        return sentence.FirstToken;
    }

    // Another person named earlier in the sentence may be meant as well.
    private bool IsNotAlone(int at)
    {
        for (var i = at - 1; i >= 0 && runs[i].Sentence == runs[at].Sentence; i--)
        {
            if (runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } other && other != runs[at].Speaker && !IsOpener(runs[i], other))
                return true;
        }
        return false;
    }

    // "Rail operator Norrail called": the capital is the sentence's.
    private bool IsOpener(NameRun run, NamedSpeaker named) => run.Words == 1 && named.Runs.Count == 1 && text.Sentences[run.Sentence].FirstToken == run.TitleFirst
        && run.End < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Word && char.IsLower(text.Word(run.End)[0]) && !NameWords.BeginsPredicate(text, run.End);

    // "Gadd said he had shown them a card": whoever was spoken of before may be meant.
    private bool IsSomebodyElseNear(int at)
    {
        for (var i = at - 1; i >= 0 && runs[at].Sentence - runs[i].Sentence <= SentencesBack; i--)
        {
            if (runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } other && other != runs[at].Speaker)
                return true;
        }
        return false;
    }

    private int NextPerson(int at)
    {
        for (var i = at + 1; i < runs.Count; i++)
        {
            if (runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } other && other != runs[at].Speaker)
                return runs[i].TitleFirst;
        }
        return text.Tokens.Length;
    }

    private bool Vote(NamedSpeaker person, int token, int weight)
    {
        if (text.Tokens[token].Kind != TokenKind.Word || text.IsQuoted(token))
            return false;
        var words = text.Words.Clauses;
        var vote = words.OfHim.Contains(text.Word(token)) ? weight : words.OfHer.Contains(text.Word(token)) ? -weight : 0;
        if (vote != 0)
            _votes[person] = _votes.GetValueOrDefault(person) + vote;
        else if (text.Words.Clauses.OfThings.Contains(text.Word(token)))
            _bodyVotes[person] = _bodyVotes.GetValueOrDefault(person) + weight;
        else
            return text.Word(token) is "his" or "her";
        return true;
    }
}

/// <summary>Nouns that tell a he from a she.</summary>
internal static class GenderedNouns
{
    private static readonly FrozenDictionary<string, Gender> Nouns = Rows("names/gendered-nouns").ToFrozenDictionary(row => row.Word, row => row.Gender, StringComparer.Ordinal);

    // "mum-of-two", "father-figure"
    private static readonly (string Opening, Gender Gender)[] Openings = [.. Rows("names/gendered-openings")];

    /// <summary>What the noun tells, in lower case; <see cref="Gender.Unknown"/> for most.</summary>
    public static Gender Of(string noun)
    {
        if (TitleWords.GenderOf(noun) is var gender and not Gender.Unknown)
            return gender;
        return Plain(noun) is var plain and not Gender.Unknown ? plain : noun.EndsWith("woman", StringComparison.Ordinal) ? Gender.Female : Gender.Unknown;
    }

    /// <summary>As <see cref="Of"/>, only of nouns that tell nothing else: "woman" and "mother", no "spokeswoman".</summary>
    public static Gender Plain(string noun)
    {
        var plain = noun.StartsWith("ex-", StringComparison.Ordinal) ? noun[3..] : noun;
        if (Nouns.TryGetValue(plain, out var gender))
            return gender;
        return Openings.FirstOrDefault(opening => plain.StartsWith(opening.Opening, StringComparison.Ordinal)).Gender;
    }

    // "f" or "m", and the words that tell it.
    private static IEnumerable<(string Word, Gender Gender)> Rows(string list) => KnownLanguages.Rows(list)
        .SelectMany(row => row.Skip(1).Select(word => (word, row[0] == "f" ? Gender.Female : Gender.Male)));
}
