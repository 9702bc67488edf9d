using Bot.Search.Extraction.Lexicon;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// "A diver who stole oysters fooled everyone … / Tamati Roe, 39, pleaded guilty": an opening that describes somebody, and the
/// paragraph behind it that begins with the name.
/// </summary>
internal sealed class OpeningNames(Discourse discourse)
{
    private const int LastSentence = 3;

    // How often the next name is the right one, counted on invented articles.
    private const double OfOpening = 0.85;

    /// <summary>Whom the next paragraph names; null when somebody is named before, or another may be meant.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="first">First token of the description.</param>
    /// <param name="called">What it tells.</param>
    public NamedSpeaker? Find(int mention, int first, Calling called)
    {
        var text = discourse.Text;
        var runs = discourse.Names.Runs;
        // A text may end with a word that only opens a description.
        if (first >= text.Tokens.Length || text.IsQuoted(first) || text.SentenceOf(first) > LastSentence || runs.Take(discourse.Names.RunAt(first)).Any(IsPerson))
            return null;
        var paragraph = text.ParagraphOf(first);
        var at = discourse.Names.RunAt(first);
        while (at < runs.Count && text.ParagraphOf(runs[at].First) == paragraph)
        {
            if (IsPerson(runs[at]))
                return null;
            at++;
        }
        while (at < runs.Count && text.ParagraphOf(runs[at].TitleFirst) == paragraph + 1 && !IsPerson(runs[at]))
            at++;
        if (at >= runs.Count || runs[at] is not { Words: > 1, Quoted: false, Speaker: { } person } run || !run.Subject && person.Facts.Age == 0 || text.Paragraphs[paragraph + 1].FirstToken != run.TitleFirst)
            return null;
        if (!Agrees(person, called) || !text.Words.Names.AnyThe.Contains(text.Word(first)) && !HasNoOtherOffice(person, called))
            return null;
        discourse.Certainty[mention] = OfOpening;
        person.Kind = NameKind.Person;
        return person;
    }

    private static bool IsPerson(NameRun run) => run.Speaker is { Kind: NameKind.Person } || run is { Words: > 1, Subject: true, Speaker.Kind: NameKind.Unsure };

    private static bool Agrees(NamedSpeaker person, Calling called) =>
        (called.Gender == Gender.Unknown || person.Gender == Gender.Unknown || called.Gender == person.Gender)
        && (called.Age == 0 || person.Facts.Age == 0 || called.Age == person.Facts.Age);

    // Another office speaks of somebody else: "A woman was attacked, she says. / Sergeant Ann Roe said".
    private static bool HasNoOtherOffice(NamedSpeaker person, Calling called) =>
        (!TitleWords.IsTitleNoun(called.Noun) || person.Facts.Nouns.Any(noun => PersonNouns.MayCall(called.Noun, noun))) && person.Facts.Nouns.All(noun => GenderedNouns.Plain(noun) != Gender.Unknown || TitleWords.IsHonorific(noun, out _) && !TitleWords.IsTitleNoun(noun) || PersonNouns.MayCall(called.Noun, noun));
}
