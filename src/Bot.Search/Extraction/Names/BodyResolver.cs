using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds the body that "it" or a description ("the company", "the alliance") stands for.</summary>
internal static class BodyResolver
{
    private const int Farthest = 4;
    private const int Subject = 3;
    private const int Lead = 2;
    private const int MostNames = 400;
    private const int LongestDateline = 6;
    private const int LongestSubject = 8;

    /// <param name="discourse">The article so far.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="noun">The noun of the description; empty for a pronoun.</param>
    /// <returns>The body; null when none is near, or two are about as likely.</returns>
    public static NamedSpeaker? Resolve(Discourse discourse, int mention, string noun)
    {
        var at = discourse.Mentions[mention];
        var sentence = discourse.Text.SentenceOf(at.FirstToken);
        var points = new Dictionary<NamedSpeaker, int>();
        for (var i = discourse.Names.RunAt(at.FirstToken) - 1; i >= 0; i--)
        {
            var run = discourse.Names.Runs[i];
            var back = sentence - run.Sentence;
            // "told a conference in Lagos": where, not who.
            if (run.Speaker is not { } speaker || run.Quoted || IsPlatform(discourse.Text, run) || speaker.Kind == NameKind.Place && run is { Subject: false, Possessive: false, Words: 1 })
                continue;
            if (noun.Length > 0 && speaker.Kind == NameKind.Body && IsCalled(speaker, noun))
                return speaker;
            if (back <= Farthest && IsBody(speaker, noun) && !IsOtherwise(discourse, speaker, noun))
                Offer(points, speaker, PointsOf(run, back));
        }
        for (var i = mention - 1; i >= 0 && sentence - discourse.SentenceOf(i) <= Farthest; i--)
        {
            if (discourse.Speakers[i] is { } speaker && IsBody(speaker, noun) && !IsOtherwise(discourse, speaker, noun))
                Offer(points, speaker, Farthest - (sentence - discourse.SentenceOf(i)) + Subject);
        }
        if (noun.Length > 0 ? !RepeatsSubject(discourse, noun) : IsSubjectUnnamed(discourse, sentence))
            return null;
        return points.Count > 0 ? Clearest(points) : noun.Length > 0 ? BareSubject(discourse, mention) ?? OnlyBody(discourse, mention, noun) : null;
    }

    // "The fisheries ministry has paid 202 boats for the oil from the Halcyon, it said": the subject has no name.
    private static bool IsSubjectUnnamed(Discourse discourse, int sentence)
    {
        var text = discourse.Text;
        var (first, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        for (var i = first; i < Math.Min(end, first + LongestDateline); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Dash)
                first = i + 1;
        }
        if (first >= end || !text.Words.Names.AnyThe.Contains(text.Word(first)))
            return false;
        for (var i = first + 1; i < Math.Min(end, first + LongestSubject) && text.Tokens[i].Kind == TokenKind.Word && char.IsLower(text.Word(i)[0]); i++)
        {
            if (NameWords.BeginsPredicate(text, i) && text.Words.Names.BodyHeads.Contains(text.Word(i - 1)))
                return true;
        }
        return false;
    }

    // "Citiline has closed the office. The company said": one bare name, the subject of the sentence before or of the same.
    private static NamedSpeaker? BareSubject(Discourse discourse, int mention)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var sentence = discourse.Text.SentenceOf(token);
        NamedSpeaker? only = null;
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && sentence - discourse.Names.Runs[i].Sentence <= 1; i--)
        {
            var run = discourse.Names.Runs[i];
            if (run.Quoted || run.Speaker is not { Kind: not NameKind.Place } speaker || speaker == only || IsFirstWord(discourse, run))
                continue;
            if (HasPersonBehind(discourse.Text, run))
                return null;
            if (only is not null || !NameWords.BeginsPredicate(discourse.Text, run.End) || speaker is not { Kind: NameKind.Unsure, Gender: Gender.Unknown })
                return null;
            only = speaker;
        }
        if (only is not null)
            only.Kind = NameKind.Body;
        return only;
    }

    // "Smoke had reached the deck": the capital is the sentence's.
    private static bool IsFirstWord(Discourse discourse, NameRun run) => run.Words == 1 && run.Speaker!.Runs.Count == 1
        && discourse.Text.Sentences[run.Sentence].FirstToken == run.First && NameWords.BeginsPredicate(discourse.Text, run.End);

    // "Adaora sued for her wages."
    private static bool HasPersonBehind(TextLayer text, NameRun run)
    {
        var words = text.Words.Names;
        for (var i = run.End; i < text.Sentences[run.Sentence].EndToken; i++)
        {
            if (words.He.Contains(text.Word(i)) || words.She.Contains(text.Word(i)) || words.AnyHis.Contains(text.Word(i)) || words.AnyHer.Contains(text.Word(i)))
                return true;
        }
        return false;
    }

    // Farther back: when the article has spoken of one body alone.
    private static NamedSpeaker? OnlyBody(Discourse discourse, int mention, string noun)
    {
        NamedSpeaker? only = null;
        var nearest = discourse.Names.RunAt(discourse.Mentions[mention].FirstToken) - 1;
        for (var i = nearest; i >= 0 && nearest - i < MostNames; i--)
        {
            if (discourse.Names.Runs[i] is not { Quoted: false, Speaker: { Kind: NameKind.Body } body } || body == only)
                continue;
            if (only is not null)
                return null;
            only = body;
        }
        // "the Karro islands" was no body: one word behind an article may be anything.
        return only is not null && !IsOtherwise(discourse, only, noun) && (only.Fullest.Words > 1 || only.Fullest.Kind == NameKind.Unsure) && only.Runs.Exists(run => run.Subject) ? only : null;
    }

    // "wrote on Facebook", "told Channel Nine", "ABUJA (Norra News) —": where somebody speaks, not what is spoken of.
    private static bool IsPlatform(TextLayer text, NameRun run) => run.TitleFirst > 0 && text.Words.Clauses.BeforePlatforms.Contains(text.Word(run.TitleFirst - 1))
        || run.TitleFirst > 0 && text.Tokens[run.TitleFirst - 1].Kind == TokenKind.Bracket && run.Sentence == 0 && run.End + 1 < text.Tokens.Length && text.Tokens[run.End + 1].Kind == TokenKind.Dash;

    private static int PointsOf(NameRun run, int back) => Farthest - back + (run.Subject ? Subject : 0);

    private static NamedSpeaker? Clearest(Dictionary<NamedSpeaker, int> points)
    {
        var ranked = points.OrderByDescending(pair => pair.Value).ToList();
        return ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Value - ranked[1].Value >= Lead) ? ranked[0].Key : null;
    }

    private static void Offer(Dictionary<NamedSpeaker, int> points, NamedSpeaker speaker, int value) =>
        points[speaker] = Math.Max(points.GetValueOrDefault(speaker), value);

    // A university is no agency.
    private static bool IsOtherwise(Discourse discourse, NamedSpeaker body, string noun) => noun.Length > 0
        && body.Name.Family.Split(' ').Any(word => word != noun && discourse.Text.Words.Names.OwnKinds.Contains(word));

    // A country is no company.
    private static bool IsBody(NamedSpeaker speaker, string noun) => speaker.Kind == NameKind.Body || speaker.Kind == NameKind.Place && noun.Length == 0;

    private static bool RepeatsSubject(Discourse discourse, string noun) => discourse.Text.Words.Names.RepeatingNouns.Contains(noun) || NameVocabulary.IsMaker(noun);

    // "the department" for the Justice Department, "the alliance" for Nato, "the bloc" for the EU.
    private static bool IsCalled(NamedSpeaker body, string noun) => noun switch
    {
        "alliance" => body.Name.Family == "nato",
        "bloc" when body.Name.Family == "european union" => true,
        _ => body.Name.Family.EndsWith(noun, StringComparison.Ordinal) || body.Facts.Nouns.Contains(noun),
    };
}
