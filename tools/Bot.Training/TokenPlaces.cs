using Bot.Search.Extraction.Texts;

namespace Bot.Training;

internal static class TokenPlaces
{
    /// <summary>Index of the first token that ends behind <paramref name="offset"/>; the number of tokens when there is none.</summary>
    public static int TokenAt(this TextLayer text, int offset)
    {
        int low = 0, high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
