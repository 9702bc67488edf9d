using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Places of which an article prints an adjective too ("Turvania", "the Turvanian delegation"): no list has to know them. Of two
/// words that differ by such an ending the shorter one is a place.
/// </summary>
internal sealed class OwnDemonyms
{
    private const int ShortestPlace = 4;
    private readonly Dictionary<string, string> _placeOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public OwnDemonyms(TextLayer text, FoldedWords folded)
    {
        var capitals = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text.Word(i)[0]) && text.Word(i).Length >= ShortestPlace)
                capitals.Add(folded[i]);
        }
        foreach (var word in capitals)
        {
            if (Demonyms.IsDemonym(word) || GivenNames.IsKnown(word) || PlaceOf(word, capitals) is not { } place)
                continue;
            _placeOf[word] = place;
            _places.Add(place);
        }
    }

    /// <summary>The place that the folded adjective belongs to; null when the article prints none.</summary>
    public string? PlaceOf(string adjective) => _placeOf.GetValueOrDefault(adjective);

    /// <summary>True for the folded name of a place whose adjective the article prints.</summary>
    public bool IsPlace(string word) => _places.Contains(word);

    private static string? PlaceOf(string word, HashSet<string> capitals)
    {
        string? Known(string stem, params ReadOnlySpan<string> endings)
        {
            foreach (var ending in endings)
            {
                if (stem.Length + ending.Length >= ShortestPlace && capitals.Contains(stem + ending) && !GivenNames.IsKnown(stem + ending))
                    return stem + ending;
            }
            return null;
        }
        return word switch
        {
            [.. var stem, 'i', 'a', 'n'] => Known(stem, "ia", "", "y", "e", "a", "o"),
            [.. var stem, 'a', 'n'] => Known(stem, "a", "", "e", "o"),
            [.. var stem, 'e', 's', 'e'] => Known(stem, "", "a", "e", "o"),
            [.. var stem, 'i'] => Known(stem, "", "a", "e"),
            [.. var stem, 'i', 's', 'h'] => Known(stem, "", "e", "land"),
            _ => null,
        };
    }
}
