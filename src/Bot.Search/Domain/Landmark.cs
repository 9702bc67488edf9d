using System.Globalization;

namespace Bot.Search.Domain;

/// <summary>
/// Where a part of an article's text stands in its source: at a second of a recording, or on a page of a document. The part
/// begins at <paramref name="Offset"/> and reaches to the next landmark, or to the end of the text.
/// </summary>
/// <param name="Offset">Offset in the article's text, in UTF-16 code units.</param>
/// <param name="Kind">What <paramref name="Number"/> counts.</param>
/// <param name="Number">Whole seconds from the start of the recording, or the page, from 1.</param>
public readonly record struct Landmark(int Offset, LandmarkKind Kind, int Number)
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    /// <summary>The place as people write it: "1:02:03", "0:07", "p. 12".</summary>
    public string Label => Kind switch
    {
        LandmarkKind.Page => string.Create(CultureInfo.InvariantCulture, $"p. {Number}"),
        _ when Number >= Hour => string.Create(CultureInfo.InvariantCulture, $"{Number / Hour}:{Number / Minute % Minute:00}:{Number % Minute:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Number / Minute}:{Number % Minute:00}"),
    };

    /// <summary>The landmark whose part holds <paramref name="offset"/>; null when none does.</summary>
    /// <param name="landmarks">In order of their offsets.</param>
    /// <param name="offset">Offset in the same text.</param>
    public static Landmark? At(IReadOnlyList<Landmark> landmarks, int offset)
    {
        ArgumentNullException.ThrowIfNull(landmarks);
        int low = 0, high = landmarks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (landmarks[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : landmarks[low - 1];
    }
}

/// <summary>What a landmark counts.</summary>
public enum LandmarkKind
{
    /// <summary>Seconds of a recording.</summary>
    Second,

    /// <summary>Pages of a document.</summary>
    Page,
}

/// <summary>What one speaker says in one go, where the source itself marks who it is: the voice of a subtitle.</summary>
/// <param name="Speaker">The name as it stands in the text.</param>
/// <param name="Words">The words, behind the name.</param>
public readonly record struct SpokenTurn(TextSpan Speaker, TextSpan Words);
