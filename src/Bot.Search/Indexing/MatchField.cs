namespace Bot.Search.Indexing;

/// <summary>Where around a unit a term stands, farthest first: the greater, the nearer.</summary>
public enum MatchField
{
    /// <summary>In the headline.</summary>
    Headline,

    /// <summary>In the paragraph around the sentence.</summary>
    Paragraph,

    /// <summary>In the sentence around the words.</summary>
    Sentence,

    /// <summary>In the words themselves.</summary>
    Words,
}
