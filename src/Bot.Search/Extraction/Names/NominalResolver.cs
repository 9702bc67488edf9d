using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Finds whom a description stands for: the person whose printed role it repeats ("the minister"), the person of that
/// country ("the Estonian"), or the person whom the next attribution names first ("Ukraine's top negotiator said …", then
/// "…, Mr Podolyak said").
/// </summary>
internal sealed class NominalResolver(Discourse discourse, PronounResolver pronouns)
{
    private const int NearbySentences = 3;
    private const int MostChecks = 150;

    public NamedSpeaker? Resolve(int mention)
    {
        var text = discourse.Text;
        var (first, end) = (discourse.Mentions[mention].FirstToken, HeadEnd(mention));
        if (text.Words.Names.Utterances.Contains(text.Word(end - 1)))
            return Owner(mention, first, end - 1);
        if (!IsDefinite(first, end) || IsPlural(end - 1))
            return null;
        if (IsBodyPhrase(end - 1))
            return HasCapital(first + 1, end) ? null : Body(mention, end - 1);
        if (!HoldsPersonNoun(first, end) && !IsCountryman(first, end))
            return null;
        var words = RoleText.Words(text.SpanOf(first, discourse.Mentions[mention].EndToken).In(text.Text));
        if (ByRole(mention, words) is { } known)
            return known;
        if (NamedNext(mention) is not { } next)
            return null;
        next.Roles.Add(new PrintedRole(WithoutArticle(first, end), words, true));
        return next;
    }

    // "his response", "Ms Roe's tweet"
    private NamedSpeaker? Owner(int mention, int first, int head)
    {
        if (discourse.Text.Words.Names.AnyHis.Contains(discourse.Text.Word(first)))
            return pronouns.Resolve(mention, Gender.Male);
        if (discourse.Text.Words.Names.AnyHer.Contains(discourse.Text.Word(first)))
            return pronouns.Resolve(mention, Gender.Female);
        var at = discourse.Names.RunAt(first);
        var owned = at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Possessive: true } run && run.End < head;
        return owned ? discourse.Names.Runs[at].Speaker : null;
    }

    /// <summary>True when the description, in capitals or possessive, names a body of its own: "Estonia's parliament".</summary>
    public bool IsNamedBody(int mention)
    {
        var end = HeadEnd(mention);
        if (!IsBodyPhrase(end - 1))
            return false;
        return HasCapital(discourse.Mentions[mention].FirstToken, end);
    }

    private bool HasCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (NameWords.MayName(discourse.Text, i) && !IsCompoundAdjective(discourse.Text.Word(i)))
                return true;
        return false;
    }

    // "US-led", "Russian-backed": names nobody.
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word) =>
        word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    // "the Estonian"
    private bool IsCountryman(int first, int end) => end - first == 2 && Demonyms.IsDemonym(discourse.Names.Folded[first + 1]);

    private TextSpan WithoutArticle(int first, int end) =>
        discourse.Text.SpanOf(discourse.Text.Words.Names.AnyThe.Contains(discourse.Text.Word(first)) && end - first > 1 ? first + 1 : first, end);

    // The noun phrase without its tail: up to the first preposition, comma or relative pronoun.
    private int HeadEnd(int mention)
    {
        var at = discourse.Mentions[mention];
        var end = at.FirstToken + 1;
        while (end < at.EndToken && discourse.Text.Tokens[end].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number
            && !discourse.Text.Words.Names.Prepositions.Contains(discourse.Text.Word(end)) && !discourse.Text.Words.Names.EndsHead.Contains(discourse.Text.Word(end)))
            end++;
        return end;
    }

    private bool IsDefinite(int first, int end)
    {
        if (discourse.Text.Words.Names.Definite.Contains(discourse.Text.Word(first)))
            return true;
        for (var i = first + 1; i < end; i++)
            if (discourse.Text.Tokens[i].Kind == TokenKind.Clitic && NameWords.MayName(discourse.Text, i - 1))
                return true;
        return false;
    }

    private bool IsPlural(int head) =>
        discourse.Text.Word(head) is [.., not 's', 's'] && !NameWords.MayName(discourse.Text, head)
        || discourse.Text.Words.Names.Plurals.Contains(discourse.Text.Word(head));

    private bool IsBodyPhrase(int head) => discourse.Text.Words.Names.BodyHeads.Contains(discourse.Text.Word(head));

    private bool HoldsPersonNoun(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (discourse.Text.Words.Names.IsPersonNoun(discourse.Text.Word(i)))
                return true;
        return false;
    }

    // The last named person whose printed role the words repeat; word for word first, then "secretary" for "minister".
    private NamedSpeaker? ByRole(int mention, IReadOnlyList<string> words) => ByRole(mention, words, true) ?? ByRole(mention, words, false);

    private NamedSpeaker? ByRole(int mention, IReadOnlyList<string> words, bool exactly)
    {
        NamedSpeaker? other = null;
        var checks = 0;
        var at = discourse.Mentions[mention].FirstToken;
        for (var i = discourse.Names.RunAt(at) - 1; i >= 0 && checks < MostChecks; i--)
        {
            if (discourse.Names.Runs[i].Speaker is not { Roles.Count: > 0 } person || person == other)
                continue;
            checks++;
            if (person.Roles.Exists(role => exactly ? RoleText.Holds(role.Words, words) : RoleText.Fits(words, role.Words)))
                return person;
            other = person;
        }
        return null;
    }

    // Wire copy names the person of a report only with the words that follow it.
    private NamedSpeaker? NamedNext(int mention)
    {
        var next = mention + 1;
        while (next < discourse.Mentions.Length && discourse.Mentions[next].FirstToken == discourse.Mentions[mention].FirstToken)
            next++;
        if (next >= discourse.Mentions.Length || discourse.SentenceOf(next) - discourse.SentenceOf(mention) > NearbySentences)
            return null;
        var run = discourse.Read[next].Run;
        var isFirst = run?.Speaker is { Kind: NameKind.Person } person && person.Runs[0] == run && person.Roles.Count == 0;
        return isFirst ? run!.Speaker : null;
    }

    private NamedSpeaker? Body(int mention, int head)
    {
        var text = discourse.Text;
        var at = discourse.Mentions[mention];
        var sentence = text.SentenceOf(at.FirstToken);
        var noun = text.Word(head).ToString();
        NamedSpeaker? subject = null;
        for (var i = discourse.Names.RunAt(at.FirstToken) - 1; i >= 0; i--)
        {
            var run = discourse.Names.Runs[i];
            if (sentence - run.Sentence > NearbySentences)
                break;
            if (run.Speaker is not { Kind: NameKind.Body } body || run.Quoted)
                continue;
            if (IsCalled(body, noun))
                return body;
            if (run.Subject && sentence - run.Sentence == 1)
                subject = body;
        }
        return text.Words.Names.RepeatingNouns.Contains(noun) ? subject : null;
    }

    // "the department" for the Justice Department, "the alliance" for Nato, "the bloc" for the EU.
    private static bool IsCalled(NamedSpeaker body, string noun) => noun switch
    {
        "alliance" => body.Name.Family == "nato",
        "bloc" => body.Name.Family == "european union",
        _ => body.Name.Family.EndsWith(noun, StringComparison.Ordinal),
    };
}
