using Bot.Search.Extraction.Texts;

namespace Bot.Search.Tests.Extraction.Names;

internal static class TokenPlaces
{
    /// <summary>Index of the first token that ends behind <paramref name="offset"/>; the number of tokens when there is none.</summary>
    public static int TokenAt(this TextLayer text, int offset)
    {
        var at = 0;
        while (at < text.Tokens.Length && text.Tokens[at].End <= offset)
            at++;
        return at;
    }
}
