namespace Bot.Search.Querying;

/// <summary>Where the question's words were found, nearest first.</summary>
public enum MatchPlace
{
    /// <summary>Inside the quoted words.</summary>
    Words,

    /// <summary>In the sentence around them.</summary>
    Sentence,

    /// <summary>In the paragraph around them.</summary>
    Paragraph,

    /// <summary>In the headline only, or the question had no topic.</summary>
    Article,
}
