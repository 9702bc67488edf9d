using Bot.Search.Domain;

namespace Bot.Search.Extraction.Names;

/// <summary>The steps that take the mentions of one article from words to speakers.</summary>
internal sealed class MentionSteps(Discourse discourse)
{
    private const int MostBack = 40;
    private readonly PronounResolver _pronouns = new(discourse);
    private readonly NominalResolver _nominals = new(discourse);

    /// <summary>Who is the head of a speaker mention is somebody, whatever kind of name it was taken for.</summary>
    public void NameHeads()
    {
        for (var i = 0; i < discourse.Read.Length; i++)
        {
            if (discourse.Read[i].Run is not { Speaker: { } speaker })
                continue;
            discourse.Speakers[i] = speaker;
            if (speaker.Kind == NameKind.Unsure)
                speaker.Kind = NameKind.Person;
        }
    }

    /// <summary>Resolves one mention; all before it are resolved.</summary>
    public void Resolve(int mention)
    {
        if (discourse.Speakers[mention] is not null)
            return;
        if (mention > 0 && discourse.Mentions[mention - 1].Span == discourse.Mentions[mention].Span)
        {
            discourse.Speakers[mention] = discourse.Speakers[mention - 1];
            discourse.Repeats[mention] = discourse.Repeats[mention - 1];
            return;
        }
        discourse.Speakers[mention] = Whom(mention);
    }

    /// <summary>"I" inside quotation marks is whoever speaks those words; all other mentions are resolved.</summary>
    public void ResolveFirstPerson(int mention)
    {
        if (discourse.Read[mention].Kind == MentionKind.First && discourse.Text.IsQuoted(discourse.Mentions[mention].FirstToken))
            discourse.Speakers[mention] = Enclosing(mention);
    }

    /// <summary>The speaker as the product shows it.</summary>
    public Speaker Describe(int mention)
    {
        if (discourse.Speakers[mention] is { } speaker)
            return SpeakerText.Of(discourse.Text, speaker);
        var shown = discourse.Repeats[mention] >= 0 ? discourse.Repeats[mention] : mention;
        var printed = SpeakerText.Printed(discourse.Text, discourse.Mentions[shown].Span);
        var body = discourse.Read[shown].Kind == MentionKind.Nominal && _nominals.IsNamedBody(shown);
        return new Speaker(printed, null, null, body ? SpeakerKind.Organisation : SpeakerKind.Unnamed);
    }

    private NamedSpeaker? Whom(int mention) => discourse.Read[mention].Kind switch
    {
        MentionKind.Personal => _pronouns.Resolve(mention, discourse.Read[mention].Gender),
        MentionKind.Relative => RelativeResolver.Resolve(discourse, mention),
        MentionKind.Nominal => _nominals.Resolve(mention),
        MentionKind.Neuter => LastBody(mention),
        MentionKind.Plural => LastGroup(mention),
        _ => null,
    };

    private NamedSpeaker? LastBody(int mention)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - MostBack) && discourse.SentenceOf(mention) - discourse.SentenceOf(i) <= 2; i--)
            if (discourse.Speakers[i] is { Kind: NameKind.Body or NameKind.Place } body)
                return body;
        return null;
    }

    // "They" repeats the last unnamed group that spoke; "we" stands for the paper itself and tells nobody.
    private NamedSpeaker? LastGroup(int mention)
    {
        for (var i = mention - 1; i >= 0 && discourse.SentenceOf(mention) - discourse.SentenceOf(i) <= 2; i--)
        {
            if (discourse.Read[i].Kind == MentionKind.Nominal && discourse.Speakers[i] is null)
                discourse.Repeats[mention] = i;
            if (discourse.Read[i].Kind is MentionKind.Nominal or MentionKind.Name)
                return null;
        }
        return null;
    }

    private NamedSpeaker? Enclosing(int mention)
    {
        var span = discourse.Mentions[mention].Span;
        for (var i = Math.Max(0, mention - MostBack); i < Math.Min(discourse.Mentions.Length, mention + MostBack); i++)
            if (i != mention && discourse.Mentions[i].QuoteSpan.Contains(span))
                return discourse.Speakers[i];
        return null;
    }
}
