using System.Text.RegularExpressions;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Querying.Verifying;

/// <summary>
/// The words of a claim. "…", "..." and "[…]" say that words were left out there: what stands on both sides may be the
/// beginning and the end of one quote. "[sic]" is nobody's word.
/// </summary>
internal sealed partial class ClaimWords
{
    // Single words that somebody picked out of a text are no quote with omissions.
    private const int FewestOfPart = 2;

    private ClaimWords(ComparedText whole, IReadOnlyList<ComparedText> parts)
    {
        Whole = whole;
        Parts = parts;
    }

    /// <summary>All words, ellipses left out.</summary>
    public ComparedText Whole { get; }

    /// <summary>The words between the ellipses; one part when there is none.</summary>
    public IReadOnlyList<ComparedText> Parts { get; }

    public static ClaimWords Of(string claim)
    {
        var parts = Ellipsis().Split(Sic().Replace(claim, " ")).Where(part => part.Any(char.IsLetterOrDigit)).ToList();
        var whole = ComparedText.OfTrimmed(string.Join(' ', parts));
        var texts = parts.ConvertAll(ComparedText.OfTrimmed);
        return new ClaimWords(whole, texts.TrueForAll(text => text.Words.Count >= FewestOfPart) ? texts : [whole]);
    }

    /// <summary>The claim with compounds written as in <paramref name="text"/>.</summary>
    public ClaimWords JoinedLike(ComparedText text) => new(Whole.JoinedLike(text), [.. Parts.Select(part => part.JoinedLike(text))]);

    [GeneratedRegex(@"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)*", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\[sic\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sic();
}
