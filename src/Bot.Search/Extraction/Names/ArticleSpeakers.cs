using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Resolves the speaker mentions of an article by its names, pronouns and descriptions.</summary>
internal sealed class ArticleSpeakers : ISpeakerResolver
{
    public IReadOnlyList<ResolvedSpeaker> Resolve(TextLayer text, IReadOnlyList<SpeakerMentionCandidate> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        if (mentions.Count == 0)
            return [];
        var names = ArticleNames.Read(text);
        var all = mentions.Concat(NarrativeSubjects.Find(text, mentions)).ToList();
        var order = Enumerable.Range(0, all.Count).OrderBy(i => all[i].FirstToken).ToArray();
        var sorted = Array.ConvertAll(order, i => all[i]);
        var reader = new MentionReader(text, names);
        var discourse = new Discourse(text, names, sorted, Array.ConvertAll(sorted, reader.Read));
        var steps = new MentionSteps(discourse);
        var speakers = new ResolvedSpeaker[mentions.Count];
        steps.NameHeads();
        for (var i = 0; i < sorted.Length; i++)
            steps.Resolve(i);
        for (var i = 0; i < sorted.Length; i++)
            steps.ResolveFirstPerson(i);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (order[i] < mentions.Count)
                speakers[order[i]] = new ResolvedSpeaker(steps.Describe(i), discourse.Certainty[i], discourse.CandidatesOf(i));
        }
        return speakers;
    }
}
