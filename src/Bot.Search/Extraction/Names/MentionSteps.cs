using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>The steps that take the mentions of one article from words to speakers.</summary>
internal sealed class MentionSteps
{
    private const int MostBack = 40;

    // "the temple association"
    private const int FewestTold = 3;

    // "it", "the bloc": how often the right one is found, counted on invented articles.
    private const double OfBody = 0.88;
    private readonly Discourse _discourse;
    private readonly PronounResolver _pronouns;
    private readonly NominalResolver _nominals;

    public MentionSteps(Discourse discourse)
    {
        _discourse = discourse;
        _pronouns = new PronounResolver(discourse);
        _nominals = new NominalResolver(discourse, _pronouns);
    }

    /// <summary>Who is the head of a speaker mention is somebody, whatever kind of name it was taken for.</summary>
    public void NameHeads()
    {
        for (var i = 0; i < _discourse.Read.Length; i++)
        {
            if (_discourse.Read[i].Run is not { Speaker: { } speaker } run)
                continue;
            if (ElderOrYounger.Applies(_discourse, run, out var family, out var meant))
            {
                if (meant is null)
                {
                    _discourse.Rivals[i] = family;
                    continue;
                }
                run.Speaker = speaker = meant;
            }
            _discourse.Speakers[i] = speaker;
            if (speaker.Kind == NameKind.Unsure)
                speaker.Kind = NameKind.Person;
        }
    }

    /// <summary>Resolves one mention; all before it are resolved.</summary>
    public void Resolve(int mention)
    {
        if (_discourse.Speakers[mention] is not null)
            return;
        if (mention > 0 && _discourse.Mentions[mention - 1].Span == _discourse.Mentions[mention].Span)
        {
            _discourse.Speakers[mention] = _discourse.Speakers[mention - 1];
            _discourse.Repeats[mention] = _discourse.Repeats[mention - 1];
            _discourse.Certainty[mention] = _discourse.Certainty[mention - 1];
            _discourse.Rivals[mention] = _discourse.Rivals[mention - 1];
            return;
        }
        _discourse.Speakers[mention] = Whom(mention);
        if (_discourse.Speakers[mention] is { } meant)
            _discourse.Meant[meant] = _discourse.Meant.GetValueOrDefault(meant) + 1;
        if (_discourse.Read[mention].Kind == MentionKind.Neuter || _discourse.Speakers[mention] is { Kind: not NameKind.Person })
            _discourse.Certainty[mention] = Math.Min(_discourse.Certainty[mention], OfBody);
    }

    /// <summary>"I" inside quotation marks is whoever speaks those words; all other mentions are resolved.</summary>
    public void ResolveFirstPerson(int mention)
    {
        if (_discourse.Read[mention].Kind == MentionKind.First && _discourse.Text.IsQuoted(_discourse.Mentions[mention].FirstToken))
            _discourse.Speakers[mention] = Enclosing(mention);
    }

    /// <summary>The speaker as the product shows it.</summary>
    public Speaker Describe(int mention)
    {
        if (_discourse.Speakers[mention] is { } speaker)
            return SpeakerText.Of(_discourse.Text, speaker);
        var shown = _discourse.Repeats[mention] >= 0 ? _discourse.Repeats[mention] : mention;
        var printed = SpeakerText.Printed(_discourse.Text, _discourse.Mentions[shown].Span);
        var body = _discourse.Read[shown].Kind == MentionKind.Nominal && _nominals.IsNamedBody(shown);
        return new Speaker(printed, null, null, body ? SpeakerKind.Organisation : SpeakerKind.Unnamed);
    }

    // "A: You sit under it.": whom the interview is about, which is whom its lead names most.
    private NamedSpeaker? Interviewed()
    {
        var first = Array.FindIndex(_discourse.Mentions, mention => IsTurnLetter(mention.FirstToken, mention.EndToken));
        var named = new Dictionary<NamedSpeaker, int>();
        foreach (var run in _discourse.Names.Runs.TakeWhile(run => run.First < _discourse.Mentions[first].FirstToken))
        {
            if (run.Speaker is { Kind: NameKind.Person or NameKind.Unsure } person && person.Fullest.Words > 1 && !run.Quoted)
                named[person] = named.GetValueOrDefault(person) + 1;
        }
        var most = named.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Runs[0].First).Select(pair => pair.Key).FirstOrDefault();
        if (most is { Kind: NameKind.Unsure })
            most.Kind = NameKind.Person;
        return most;
    }

    private bool IsAnswerLetter(int mention) => _discourse.Mentions[mention] is { } at && IsTurnLetter(at.FirstToken, at.EndToken) && _discourse.Text.Word(at.FirstToken) is "A";

    private bool IsTurnLetter(int first, int end) => end - first == 1 && _discourse.Text.Word(first) is "A" or "Q"
        && end < _discourse.Text.Tokens.Length && _discourse.Text.Tokens[end].Kind == TokenKind.Colon;

    private NamedSpeaker? Whom(int mention) => _discourse.Read[mention].Kind switch
    {
        _ when IsAnswerLetter(mention) => Interviewed(),
        MentionKind.Personal => _pronouns.Resolve(mention, _discourse.Read[mention].Gender),
        MentionKind.Relative => RelativeResolver.Resolve(_discourse, mention) ?? _nominals.ResolveWho(mention),
        MentionKind.Nominal => _nominals.Resolve(mention),
        MentionKind.Neuter => StatementAuthors.Find(_discourse, mention) ?? (RepeatsBody(mention) ? null : LastBody(mention) ?? BodyResolver.Resolve(_discourse, mention, "")),
        MentionKind.Plural => LastGroup(mention),
        _ => null,
    };

    // "The president's office said …, and it promised": "it" repeats the body that spoke last, which has no name.
    private bool RepeatsBody(int mention)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - MostBack) && _discourse.SentenceOf(mention) - _discourse.SentenceOf(i) <= 2; i--)
        {
            if (_discourse.Speakers[i] is { Kind: NameKind.Body or NameKind.Place })
                return false;
            if (_discourse.Speakers[i] is not null || _discourse.Read[i].Kind != MentionKind.Nominal || !_nominals.IsBody(i, 1))
                continue;
            // "the company", "his office" may have a name farther up.
            if (_nominals.IsBody(i, FewestTold))
                _discourse.Repeats[mention] = i;
            return true;
        }
        return false;
    }

    private NamedSpeaker? LastBody(int mention)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - MostBack) && _discourse.SentenceOf(mention) - _discourse.SentenceOf(i) <= 2; i--)
            if (_discourse.Speakers[i] is { Kind: NameKind.Body or NameKind.Place } body)
                return body;
        return null;
    }

    // "They" repeats the last unnamed group that spoke; "we" stands for the paper itself and tells nobody.
    private NamedSpeaker? LastGroup(int mention)
    {
        for (var i = mention - 1; i >= 0 && _discourse.SentenceOf(mention) - _discourse.SentenceOf(i) <= 2; i--)
        {
            // "The toll, they warned, would climb": one thing of which the sentence tells is no group.
            if (_discourse.IsNarrative(i) && !_nominals.IsOfSeveral(i))
                continue;
            if (_discourse.Read[i].Kind == MentionKind.Nominal && _discourse.Speakers[i] is null)
                _discourse.Repeats[mention] = i;
            if (_discourse.Read[i].Kind is MentionKind.Nominal or MentionKind.Name)
                return null;
        }
        return null;
    }

    private NamedSpeaker? Enclosing(int mention)
    {
        var span = _discourse.Mentions[mention].Span;
        for (var i = Math.Max(0, mention - MostBack); i < Math.Min(_discourse.Mentions.Length, mention + MostBack); i++)
            if (i != mention && _discourse.Mentions[i].QuoteSpan.Contains(span))
                return _discourse.Speakers[i];
        return null;
    }
}
