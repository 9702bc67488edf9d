using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Tells whether a speaker mention is a pronoun, a name or a description, and which of its names is the head.</summary>
internal sealed class MentionReader(TextLayer text, ArticleNames names)
{
    private const int LongestPronoun = 3;
    private const int MostPeople = 200;

    public ReadMention Read(SpeakerMentionCandidate mention)
    {
        var first = FirstWord(mention);
        if (mention.EndToken - first <= LongestPronoun && Pronoun(text.Word(first)) is { } pronoun && !HasName(first + 1, mention.EndToken))
            return pronoun;
        if (IsOneOfParty(first, mention.EndToken) || IsGroup(first, mention.EndToken) || IsOffice(first, mention.EndToken) || IsShoutedNoun(first, mention.EndToken) || IsOfOwnPlace(first, mention.EndToken))
            return new ReadMention(MentionKind.Nominal, null, Gender.Unknown);
        if ((NamedBehindOwner(mention.EndToken) ?? TitledBehind(first, mention.EndToken) ?? HolderBehind(first)) is { } owned)
            return new ReadMention(MentionKind.Name, owned, Gender.Unknown);
        return (HeadOf(first, mention.EndToken) ?? PassedOver(first, mention.EndToken)) is { } head
            ? new ReadMention(MentionKind.Name, head, Gender.Unknown)
            : new ReadMention(MentionKind.Nominal, null, Gender.Unknown);
    }

    // "The Bureau of Meteorology's Ewan Tallis said": the mention was cut before the name.
    private NameRun? NamedBehindOwner(int end)
    {
        if (end + 1 >= text.Tokens.Length || text.Tokens[end].Kind != TokenKind.Clitic || text.Tokens[end].Length != 2)
            return null;
        var at = names.RunAt(end + 1);
        return at < names.Runs.Count && names.Runs[at] is { Words: > 1, Kind: NameKind.Person or NameKind.Unsure, Speaker: not null } run && run.TitleFirst == end + 1
            && (run.Subject || run.End >= text.Tokens.Length || text.Tokens[run.End].Kind is TokenKind.Stop or TokenKind.Comma) ? run : null;
    }

    // "Its manager, Public Affairs, Mrs Roe, said": behind a comma a name with a form of address, and none within.
    private NameRun? TitledBehind(int first, int end)
    {
        if (end + 2 >= text.Tokens.Length || text.Tokens[end].Kind != TokenKind.Comma || !text.Words.Names.OpensRole.Contains(text.Word(first)))
            return null;
        var at = names.RunAt(end + 1);
        return at < names.Runs.Count && names.Runs[at] is { Kind: NameKind.Person, Speaker: not null } run && run.TitleFirst == end + 1 && run.First > run.TitleFirst
            && run.End < text.Tokens.Length && text.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Stop ? run : null;
    }

    // "FDA Commissioner, Dr. Paul Roe, said": an office in capitals is no name, its holder stands behind the comma.
    private NameRun? HolderBehind(int first)
    {
        var at = names.RunAt(first);
        if (at + 1 >= names.Runs.Count || names.Runs[at] is not { Words: > 1, Possessive: false } office || office.TitleFirst != first
            || text.Tokens[office.End].Kind != TokenKind.Comma || !TitleWords.IsTitleNoun(LastPart(names.Folded[office.End - 1])))
            return null;
        return names.Runs[at + 1] is { Words: > 1, Kind: NameKind.Person or NameKind.Unsure, Speaker: not null } holder && holder.TitleFirst == office.End + 1
            && holder.End < text.Tokens.Length && (text.Tokens[holder.End].Kind is TokenKind.Comma or TokenKind.Stop || NameWords.BeginsPredicate(text, holder.End)) ? holder : null;
    }

    // "Director-General"
    private static string LastPart(string word) => word[(word.LastIndexOf('-') + 1)..];

    private int FirstWord(SpeakerMentionCandidate mention)
    {
        var first = mention.FirstToken;
        while (first < mention.EndToken - 1 && (text.Tokens[first].Kind != TokenKind.Word || text.Words.Names.LeadIns.Contains(text.Word(first))))
            first++;
        return first;
    }

    private ReadMention? Pronoun(ReadOnlySpan<char> word)
    {
        var words = text.Words.Names;
        if (words.He.Contains(word))
            return new ReadMention(MentionKind.Personal, null, Gender.Male);
        if (words.She.Contains(word))
            return new ReadMention(MentionKind.Personal, null, Gender.Female);
        if (words.It.Contains(word))
            return new ReadMention(MentionKind.Neuter, null, Gender.Unknown);
        if (words.They.Contains(word))
            return new ReadMention(MentionKind.Plural, null, Gender.Unknown);
        if (words.I.Contains(word))
            return new ReadMention(MentionKind.First, null, Gender.Unknown);
        return words.Which.Contains(word) ? new ReadMention(MentionKind.Relative, null, Gender.Unknown) : null;
    }

    // "his spokesman" and "that man" are descriptions; "he himself", "she, too" are pronouns.
    private bool HasName(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Kind == TokenKind.Word && !text.Words.Names.BehindPronouns.Contains(text.Word(i)))
                return true;
        return false;
    }

    // "the V-C", where the article names a vice-chancellor.
    private bool IsOffice(int first, int end)
    {
        if (end - first != 2 || !text.Words.Names.AnyThe.Contains(text.Word(first)) || !NameWords.IsAcronym(text.Word(first + 1)))
            return false;
        var letters = names.Folded[first + 1];
        return names.Clusters.People.Take(MostPeople).Any(person => DescriptionFit.HasOffice(person, letters));
    }

    // "Another senior Tory", "a veteran Democrat": one of many, and no name.
    private bool IsOneOfParty(int first, int end)
    {
        if (end - first < 2 || !text.Words.Clauses.AnyOther.Contains(text.Word(first)))
            return false;
        var at = names.RunAt(end - 1);
        return at < names.Runs.Count && names.Runs[at] is { Words: 1 } run && run.TitleFirst == end - 1 && run.End == end && char.IsLower(text.Word(end - 2)[0]);
    }

    // "The Turvanian", where the article speaks of Turvania.
    private bool IsOfOwnPlace(int first, int end) => end - first == 2 && text.Words.Names.AnyThe.Contains(text.Word(first)) && names.Demonyms.PlaceOf(names.Folded[first + 1]) is not null;

    // "A GRAN who won the lottery": the capitals are the opening's.
    private bool IsShoutedNoun(int first, int end) => end - first >= 2 && text.Words.Clauses.CapitalArticles.Contains(text.Word(first))
        && NameWords.IsShouted(text.Word(end - 1)) && (PersonNouns.Includes(names.Folded[end - 1]) || GenderedNouns.Plain(names.Folded[end - 1]) != Gender.Unknown);

    // "Sanders and his supporters", "her opponents, Joe Dunn and Ann Roe": more than one speaks.
    private bool IsGroup(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var word = text.Word(i);
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return text.Tokens[i - 1].Kind == TokenKind.Word && IsPluralNoun(text.Word(i - 1));
            if (text.Words.Names.And.Contains(word) && i + 1 < end && JoinsPeople(i))
                return true;
            if (text.Words.Names.Prepositions.Contains(word) || text.Words.Names.Who.Contains(word))
                return false;
        }
        return false;
    }

    private bool IsPluralNoun(ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && word is [_, .., not 's', 's'] && text.Words.Names.IsPersonNoun(word[..^1]);

    private bool JoinsPeople(int and)
    {
        var run = names.RunAt(and - 1);
        var named = run < names.Runs.Count && names.Runs[run].End == and && names.Runs[run].Kind is NameKind.Person or NameKind.Unsure;
        var next = text.Word(and + 1);
        return named && (char.IsUpper(next[0]) || text.Words.Names.OpenOthers.Contains(next));
    }

    // A heading, a script line ("PENCE:") or a word that is seldom a name ("Will"): known people only.
    private NameRun? PassedOver(int first, int end)
    {
        var at = names.RunAt(first);
        if (at < names.Runs.Count && names.Runs[at].TitleFirst < end)
            return null;
        var runs = NameScanner.ScanRange(text, names.Folded, first, end);
        if (runs is not [.., { Kind: not NameKind.Title } run] || runs.Exists(other => other != run && !other.Possessive)
            || run.End != end || names.Clusters.Find(run) is not { } known)
            return null;
        run.Speaker = known;
        return run;
    }

    private NameRun? HeadOf(int first, int end)
    {
        NameRun? fallback = null;
        var past = false;
        var at = first;
        for (var i = names.RunAt(first); i < names.Runs.Count && names.Runs[i].TitleFirst < end; i++)
        {
            var run = names.Runs[i];
            var reaches = ReachesAcross(at, run.TitleFirst);
            at = run.End;
            if (!reaches && fallback is not null)
                return fallback;
            if (!reaches)
                past = true;
            if (past && !IsApposed(run) && !IsBehindTitle(run, end) || run.Speaker is null || run.First >= end || run.Possessive && run.End + 1 < end || IsModifier(run, end))
                continue;
            if (run.Kind is NameKind.Person or NameKind.Unsure && !run.Quoted)
                return run;
            fallback ??= run;
            if (run.End >= end || text.Tokens[run.End].Kind == TokenKind.Comma)
                return fallback;
        }
        return fallback;
    }

    // "Director for East Asia and the Pacific Anna Berg"
    private bool IsBehindTitle(NameRun run, int end) => run.First > run.TitleFirst && run.Words > 1 && run.End >= end && run.TitleFirst > 0 && text.Words.Names.AnyThe.Contains(text.Word(run.TitleFirst - 1));

    // "the director of the CIA, John Brennan": behind a complement only a full name with a comma before it is the head.
    private bool IsApposed(NameRun run) => run.Words > 1 && run.TitleFirst > 0 && run.Kind is NameKind.Person or NameKind.Unsure
        && text.Tokens[run.TitleFirst - 1].Kind == TokenKind.Comma;

    // A preposition before the name makes it a complement: "advisers to Mr. Obama"; a comma lifts that.
    private bool ReachesAcross(int from, int to)
    {
        var reaches = true;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                reaches = true;
            else if (text.Words.Names.Prepositions.Contains(text.Word(i)) || text.Words.Names.Relatives.Contains(text.Word(i)))
                reaches = false;
        }
        return reaches;
    }

    // "Trump supporters", "the Clinton campaign": a noun behind the name is the head.
    private bool IsModifier(NameRun run, int end)
    {
        if (run.End >= end)
            return false;
        if (text.Tokens[run.End].Kind != TokenKind.Word)
            return text.Tokens[run.End].Kind == TokenKind.Symbol;
        var next = text.Word(run.End);
        return char.IsLower(next[0]) && !text.Words.Names.Prepositions.Contains(next)
            && !text.Words.Names.BehindNames.Contains(next);
    }
}

/// <summary>A speaker mention taken apart.</summary>
/// <param name="Kind">How it refers.</param>
/// <param name="Run">The name that is its head; null for every kind but a name.</param>
/// <param name="Gender">What a pronoun tells.</param>
internal readonly record struct ReadMention(MentionKind Kind, NameRun? Run, Gender Gender);

/// <summary>How a speaker mention refers.</summary>
internal enum MentionKind : byte
{
    /// <summary>By name: "Mr Kaczynski", "Moscow".</summary>
    Name,

    /// <summary>He or she.</summary>
    Personal,

    /// <summary>It.</summary>
    Neuter,

    /// <summary>They, we, both.</summary>
    Plural,

    /// <summary>I, my.</summary>
    First,

    /// <summary>Who, which, that.</summary>
    Relative,

    /// <summary>A description: "the minister", "two officials".</summary>
    Nominal,
}
