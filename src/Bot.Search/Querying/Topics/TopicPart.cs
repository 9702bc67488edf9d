using Bot.Search.Indexing;

namespace Bot.Search.Querying.Topics;

/// <summary>One thing a topic asks for, under every form it may be written in.</summary>
/// <param name="Label">As typed.</param>
/// <param name="Query">Finds it.</param>
/// <param name="Forms">The forms, each as its terms in order; the first is the one typed.</param>
internal sealed record TopicPart(string Label, IndexQuery Query, IReadOnlyList<IReadOnlyList<string>> Forms)
{
    /// <summary>Every term of every form.</summary>
    public IEnumerable<string> Terms => Forms.SelectMany(form => form);
}
