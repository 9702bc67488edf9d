using Bot.Search.Indexing.Scoring;
using Bot.Search.Storing;

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

/// <summary>A passage with its searchable terms.</summary>
/// <param name="Draft">The passage.</param>
/// <param name="Words">Its words in the article's token sequence.</param>
/// <param name="Context">Its sentences there.</param>
/// <param name="Paragraph">Its paragraphs there.</param>
/// <param name="Postings">Each term once, with its best place.</param>
/// <param name="RoleTerms">Terms of the speaker's role as printed, each once.</param>
internal sealed record PassageTerms(
    PassageDraft Draft,
    TokenRange Words,
    TokenRange Context,
    TokenRange Paragraph,
    IReadOnlyList<PassagePosting> Postings,
    IReadOnlyList<string> RoleTerms)
{
    /// <summary>True for a piece of a quote, where paragraph and headline count too; false for a sentence.</summary>
    public bool IsQuote => Draft.Kind != PassageKind.Sentence;
}

/// <summary>A term of a passage.</summary>
/// <param name="Term">Number of the term among the article's terms.</param>
/// <param name="Code">Where it stands and how often, as <see cref="Impact.CodeOf"/> packs it.</param>
internal readonly record struct PassagePosting(int Term, byte Code);

/// <summary>Half-open range of an article's token sequence (headline first, then the text).</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;
}
