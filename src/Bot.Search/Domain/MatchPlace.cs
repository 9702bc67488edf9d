namespace Bot.Search.Domain;

/// <summary>Where around the words of a passage something stands that was asked for, farthest first: the greater, the nearer.</summary>
public enum MatchPlace
{
    /// <summary>In the headline only; also when nothing was asked for.</summary>
    Headline,

    /// <summary>In the paragraph around the sentence.</summary>
    Paragraph,

    /// <summary>In the sentence around the words.</summary>
    Sentence,

    /// <summary>In the words themselves.</summary>
    Words,
}
