using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>What the parts of a sentence look like: the phrase that is its subject, a verb of saying, a clause, what tells when and where.</summary>
internal static class SentenceParts
{
    private const int LongestSubject = 12;
    private const int LongestAdjunct = 8;

    // Between a comma and the verb.
    public static TokenRange? SubjectBefore(TokenTraits traits, int verb, int first)
    {
        var text = traits.Text;
        var start = verb;
        var commas = 0;
        while (start - 1 > first && verb - start < LongestSubject)
        {
            var kind = text.Tokens[start - 1].Kind;
            if (kind == TokenKind.Comma)
            {
                // "the airport's director, Ruth Vane, said": the name between commas belongs to it.
                if (start == verb || commas == 1 && IsCapitalised(text, start, NextComma(text, start)))
                {
                    commas++;
                    start--;
                    continue;
                }
                break;
            }
            if (kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number) || traits.Place[start - 1] != QuotePlace.Outside)
                return null;
            start--;
        }
        if (start - 1 <= first || text.Tokens[start - 1].Kind != TokenKind.Comma || start == verb || commas > 2)
            return null;
        // "as the mayor put it"
        start += start + 1 < verb && text.Words.Speech.As.Contains(text.Word(start)) ? 1 : 0;
        var subject = new TokenRange(start, text.Tokens[verb - 1].Kind == TokenKind.Comma ? verb - 1 : verb);
        return subject.Count > 0 && IsPhrase(traits, subject) ? subject : null;
    }

    /// <summary>The subject that opens the sentence, with what is set off by commas behind it left out; null when something else stands before the verb.</summary>
    public static TokenRange? OpeningSubject(TokenTraits traits, int first, int verb)
    {
        var text = traits.Text;
        var end = first;
        while (end < verb && text.Tokens[end].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number)
            end++;
        if (end < verb && (text.Tokens[end].Kind != TokenKind.Comma || text.Tokens[verb - 1].Kind != TokenKind.Comma || verb - 1 == end))
            return null;
        // "But the union's secretary, Ana Roe, dismissed"
        first += first + 1 < end && text.Words.Clauses.JoinsSentences.Contains(text.Word(first)) ? 1 : 0;
        var subject = new TokenRange(first, end);
        return subject.Count is > 0 and <= LongestSubject && !IsActing(text, subject) && IsPhrase(traits, subject) ? subject : null;
    }

    // "Giving evidence, her nephew, Ben Vale, said …": what somebody did.
    private static bool IsActing(TextLayer text, TokenRange opening) =>
        opening.Count > 1 && text.Words.Language.LooksParticiple(text.Word(opening.First)) && char.IsLower(text.Word(opening.First + 1)[0]);

    private static int NextComma(TextLayer text, int at)
    {
        while (at < text.Tokens.Length && text.Tokens[at].Kind != TokenKind.Comma)
            at++;
        return at;
    }

    private static bool IsCapitalised(TextLayer text, int first, int end)
    {
        if (end <= first)
            return false;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text.Word(i)[0]))
                return false;
        }
        return true;
    }

    /// <summary>"its president, Joseph Tembo, said": the name set off by commas right before the verb; null for none.</summary>
    public static TokenRange? NameBefore(TextLayer text, int verb, int first)
    {
        if (text.Tokens[verb - 1].Kind != TokenKind.Comma)
            return null;
        var start = verb - 1;
        while (start > first && text.Tokens[start - 1].Kind != TokenKind.Comma)
            start--;
        return start > first && IsCapitalised(text, start, verb - 1) ? new TokenRange(start, verb - 1) : null;
    }

    public static TokenRange? PhraseBefore(TokenTraits traits, int verb, int first)
    {
        var text = traits.Text;
        var start = verb;
        while (start > first && verb - start < LongestSubject && text.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Clitic && !IsVerbal(traits, start - 1) && !text.Words.Clauses.ClauseOpeners.Contains(text.Word(start - 1)))
        {
            start--;
            if (IsDeterminer(traits, start) || traits.Class[start] == WordClasses.He)
                return verb - start <= LongestSubject ? new TokenRange(start, verb) : null;
        }
        // "a move that downstream Mirsan called"
        if (start > first && text.Words.Clauses.ClauseOpeners.Contains(text.Word(start - 1)))
        {
            while (start < verb - 1 && char.IsLower(text.Word(start)[0]))
                start++;
        }
        return start < verb && char.IsUpper(text.Word(start)[0]) && !IsConjunction(text, start) && (char.IsUpper(text.Word(verb - 1)[0]) || start == first && IsPluralOfPeople(text, verb - 1)) ? new TokenRange(start, verb) : null;
    }

    // "Ward reps have threatened", "Union leaders vowed"
    private static bool IsPluralOfPeople(TextLayer text, int token) => text.Words.Names.Plurals.Contains(text.Word(token))
        || text.Word(token) is [.. { Length: > 2 } single, 's'] && (text.Words.Names.IsPersonNoun(single) || PersonNouns.Includes(single) || text.Words.Names.IsAgentNoun(single));

    public static bool IsPhrase(TokenTraits traits, TokenRange subject)
    {
        var text = traits.Text;
        if (subject.Count == 1)
            return traits.Class[subject.First] == WordClasses.He || traits.Class[subject.First] == WordClasses.It || text.Word(subject.First) is "they"
                || char.IsUpper(text.Word(subject.First)[0]) || text.Word(subject.First).EndsWith("s");
        // "I believe in Mr Roe, who, as we left, told me": a pronoun is a subject alone.
        if (!IsPhraseStart(traits, subject.First) && !IsTitled(text, subject) || text.Words.Names.I.Contains(text.Word(subject.First)) && char.IsUpper(text.Word(subject.First)[0]) && text.Word(subject.First).Length == 1)
            return false;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsLower(text.Word(i)[0]) && (IsNoPhraseWord(text, i) || IsSayingVerb(traits, i)))
                return false;
        }
        return true;
    }

    // "press secretary Ana Roe", "finance chief Ana Roe": a role in small letters without an article, and the name.
    private static bool IsTitled(TextLayer text, TokenRange subject)
    {
        var name = subject.First;
        while (name < subject.End && text.Tokens[name].Kind == TokenKind.Word && char.IsLower(text.Word(name)[0]))
            name++;
        return name > subject.First && name < subject.End && text.Words.Names.IsPersonNoun(text.Word(name - 1)) && IsCapitalised(text, name, subject.End);
    }

    private static bool IsNoPhraseWord(TextLayer text, int token) => text.Words.Clauses.NoPhraseWords.Contains(text.Word(token));

    public static bool IsPhraseStart(TokenTraits traits, int token) => traits.Text.Tokens[token].Kind == TokenKind.Word
        && !IsConjunction(traits.Text, token)
        && (IsDeterminer(traits, token) || traits.Text.Words.Clauses.AnyOne.Contains(traits.Text.Word(token)) || char.IsUpper(traits.Text.Word(token)[0]) || traits.Class[token] == WordClasses.Role || traits.Class[token] == WordClasses.Organisation);

    public static bool IsDeterminer(TokenTraits traits, int token) => traits.Class[token] == WordClasses.Determiner || traits.Class[token] == WordClasses.Possessive;

    private static bool IsConjunction(TextLayer text, int token) => text.Words.Clauses.NoPhraseStart.Contains(text.Word(token));

    public static bool IsSayingVerb(TokenTraits traits, int token)
    {
        var word = traits.Text.Word(token);
        return traits.Text.Tokens[token].Kind == TokenKind.Word && char.IsLower(word[0]) && traits.Text.Words.Speech.SayVerbs.Contains(word)
            && (word is [.., 'e', 'd'] or [.., 's'] || traits.Text.Words.Clauses.OddPasts.Contains(word))
            && token > 0 && !IsDeterminer(traits, token - 1);
    }

    /// <summary>By its looks a verb that has a subject: "called", "demands".</summary>
    public static bool IsFinite(TextLayer text, int token) => text.Word(token) is [.., 'e', 'd'] or [.., 's'] || text.Words.Clauses.OddFinites.Contains(text.Word(token));

    /// <summary>The noun phrase before a verb and its auxiliaries; null when something else stands there.</summary>
    public static TokenRange? SubjectOf(TokenTraits traits, int verb, int first)
    {
        var text = traits.Text;
        var end = BeforeAuxiliaries(text, verb, first);
        // "Roe (Ind) has called"
        if (end - 3 > first && text.Word(end - 1) is ")" && text.Word(end - 3) is "(")
            end -= 3;
        // "Roe on Wednesday called"
        if (end - 2 > first && traits.Class[end - 1] == WordClasses.Day && text.Words.Names.Prepositions.Contains(text.Word(end - 2)))
            end -= 2;
        // "Roe in a statement called"
        if (end - 3 > first && text.Words.Names.Utterances.Contains(text.Word(end - 1)) && IsDeterminer(traits, end - 2) && text.Words.Names.Prepositions.Contains(text.Word(end - 3)))
            end -= 3;
        if (end <= first || IsConjunction(text, end - 1) || text.Words.Clauses.ClauseOpeners.Contains(text.Word(end - 1)) || PhraseBefore(traits, end, first) is not { } phrase)
            return null;
        return phrase.First == first + 1 && text.Words.Names.OpensAdjunct.Contains(text.Word(first)) ? NameWithin(text, phrase) : phrase;
    }

    // "Alleging fraud, leader of the Opposition Ana Roe demanded": the words in capitals, where there are enough for a name.
    private static TokenRange? NameAtEnd(TextLayer text, TokenRange phrase)
    {
        var first = phrase.End;
        while (first > phrase.First && text.Tokens[first - 1].Kind == TokenKind.Word && char.IsUpper(text.Word(first - 1)[0]))
            first--;
        return phrase.End - first > 2 && first == phrase.First + 1 ? phrase with { First = first } : null;
    }

    private static int BeforeAuxiliaries(TextLayer text, int verb, int first)
    {
        var end = verb;
        while (end > first && (text.Words.Clauses.BeforeVerbs.Contains(text.Word(end - 1)) || text.Word(end - 1) is [.., 'l', 'y'] && char.IsLower(text.Word(end - 1)[0])))
            end--;
        return end;
    }

    // "At this point Speaker Roe ordered": the name behind what tells when.
    private static TokenRange NameWithin(TextLayer text, TokenRange phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (char.IsUpper(text.Word(i)[0]) && char.IsLower(text.Word(i - 1)[0]) && IsCapitalised(text, i, phrase.End))
                return phrase with { First = i };
        }
        return phrase;
    }

    /// <summary>
    /// As <see cref="SubjectOf"/>; where a comma, a complement ("Roe of the state university blamed") or another verb of the same subject
    /// ("accepted it but called on") stands before the verb, the subject that opens the sentence.
    /// </summary>
    public static TokenRange? ActorOf(TokenTraits traits, int verb, int first)
    {
        var text = traits.Text;
        if (SubjectOf(traits, verb, first) is { } near)
            return near.First > first && text.Words.Names.Prepositions.Contains(text.Word(near.First - 1)) ? OpeningSubject(traits, first, near.End) ?? NameAtEnd(text, near) : near;
        if (LedBy(traits, verb, first) is { } led)
            return led;
        // "Roe, a former manager, has called for"
        var before = BeforeAuxiliaries(text, verb, first);
        if (before - 1 > first && text.Tokens[before - 1].Kind == TokenKind.Comma)
            return OpeningSubject(traits, first, before);
        return traits.Class[verb - 1] == WordClasses.And || traits.Class[verb - 1] == WordClasses.But ? FirstActor(traits, first, verb) ?? SayerBefore(traits, first, verb) : null;
    }

    // "In a message, Roe said he was well and denied owing anything": whose verb of saying stands before the "and".
    private static TokenRange? SayerBefore(TokenTraits traits, int first, int verb)
    {
        for (var i = verb - 2; i > first; i--)
        {
            if (traits.Place[i] == QuotePlace.Outside && IsSayingVerb(traits, i))
                return SubjectOf(traits, i, first);
        }
        return null;
    }

    // "Ward reps led by Ana Roe have threatened": what stands behind the participle is part of the subject.
    private static TokenRange? LedBy(TokenTraits traits, int verb, int first)
    {
        var end = BeforeAuxiliaries(traits.Text, verb, first);
        for (var i = first + 1; i + 2 < end; i++)
        {
            if (traits.Text.Word(i) is [.., 'e', 'd'] && traits.Text.Words.Speech.By.Contains(traits.Text.Word(i + 1)) && char.IsUpper(traits.Text.Word(end - 1)[0]))
                return OpeningSubject(traits, first, end);
        }
        return null;
    }

    /// <summary>The phrase that opens the sentence and ends at its first verb; null when it is none.</summary>
    public static TokenRange? FirstActor(TokenTraits traits, int first, int verb)
    {
        for (var i = first + 1; i < verb - 1; i++)
        {
            if (traits.Text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic) || traits.Place[i] != QuotePlace.Outside)
                return null;
            if (!IsVerbal(traits, i))
                continue;
            var subject = new TokenRange(first, i);
            return subject.Count <= LongestSubject && !(subject.Count == 1 && IsDeterminer(traits, first)) && IsPhrase(traits, subject) ? subject : null;
        }
        return null;
    }

    /// <summary>True for the first word of somebody who is asked or told: an article, a possessive, a capital, "him".</summary>
    public static bool IsHearer(TextLayer text, int token) => text.Words.Names.OpensRole.Contains(text.Word(token)) || text.Words.Speech.Hearers.Contains(text.Word(token))
        || char.IsUpper(text.Word(token)[0]);

    public static bool IsVerbal(TokenTraits traits, int token) => IsSayingVerb(traits, token)
        || traits.Text.Words.Clauses.Verbals.Contains(traits.Text.Word(token)) || traits.Text.Word(token) is [.., 'e', 'd'] && char.IsLower(traits.Text.Word(token)[0]);

    // When, where or to whom: no content of its own.
    public static bool IsAdjunct(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        while (end > first && text.Tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Comma)
            end--;
        if (first == end)
            return true;
        if (end - first > LongestAdjunct || text.Words.Clauses.NoAdjuncts.Contains(text.Word(first)))
            return false;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Clitic) || traits.Place[i] != QuotePlace.Outside || i > first && IsVerbal(traits, i) && !IsDeterminer(traits, i - 1))
                return false;
        }
        return text.Words.Clauses.Adjuncts.Contains(text.Word(first))
            || traits.Class[first] == WordClasses.Month || text.Word(first) is "May" || traits.Class[first] == WordClasses.Day || text.Word(first).EndsWith("ly")
            || text.Words.Clauses.AdjunctHearers.Contains(text.Word(first)) || IsDeterminer(traits, first) && text.Word(first - 1) is "told";
    }

    // "After the vote, …", "Asked why, …": what opens a sentence and is no clause of its own.
    public static bool IsOpening(TextLayer text, TokenRange piece) => text.Words.Clauses.Openings.Contains(text.Word(piece.First)) || text.Word(piece.First).EndsWith("ing");
}
