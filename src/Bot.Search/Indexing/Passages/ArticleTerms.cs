namespace Bot.Search.Indexing.Passages;

/// <summary>An article as the engines search it.</summary>
/// <param name="Terms">The article's different terms; their positions here are the term numbers below.</param>
/// <param name="Words">For each term a printed form in lower case: the shortest, then the first in ordinal order.</param>
/// <param name="Sequence">Term numbers of the headline's words, then of the text's words, in order.</param>
/// <param name="TitleLength">How many of them are the headline's.</param>
/// <param name="Passages">The passages.</param>
internal sealed record ArticleTerms(
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Words,
    int[] Sequence,
    int TitleLength,
    IReadOnlyList<PassageTerms> Passages)
{
    public TokenRange Title => new(0, TitleLength);
}
