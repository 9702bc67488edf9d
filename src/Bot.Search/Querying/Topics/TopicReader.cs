using Bot.Search.Indexing;

namespace Bot.Search.Querying.Topics;

/// <summary>Reads the topic of a question, and mends what is misspelt in it.</summary>
internal sealed class TopicReader(TopicQueryBuilder builder, WordTiers tiers, WordVectors vectors, MistypedAsking asking)
{
    /// <summary>The topic of a text; phrases may stand in quotation marks.</summary>
    public TopicQuery Read(string text) => Weigh(builder.Build(TopicParser.Parse(text)));

    /// <summary>A part for each word that carries meaning.</summary>
    public TopicQuery ReadWords(string text) => Weigh(builder.BuildFromWords(text));

    /// <summary>The topic with words beside its own for those that no article has and that are written nearly like one of the coverage.</summary>
    public async Task<TopicQuery> MendAsync(IVocabulary vocabulary, TopicQuery topic, CancellationToken cancellationToken) =>
        await MisspeltWords.MendAsync(vocabulary, tiers, await MisspeltWords.WithoutLightAsync(vocabulary, topic, cancellationToken), cancellationToken);

    /// <summary>The text with mistyped words of asking mended: "wat did teh mayor sayd".</summary>
    public Task<string> MendAskingAsync(IVocabulary vocabulary, string text, CancellationToken cancellationToken) =>
        asking.MendAsync(vocabulary, text, cancellationToken);

    // Questions are put in words that no article needs to have: "what happened to …", "whose story is it that …".
    private TopicQuery Weigh(TopicQuery topic) =>
        topic with { Parts = [.. topic.Parts.Select(part => part with { Telling = vectors.TellingOf(part.Label) })] };
}
