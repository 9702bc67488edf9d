using System.Runtime.InteropServices;
using Bot.Search.Domain;
using Bot.Search.Indexing.Passages;
using Bot.Search.Storing;

namespace Bot.Search.Indexing.Segments;

/// <summary>
/// What searching needs of a passage beside its terms, as it lies in a doc value (32 bytes, little-endian). Places count in
/// words of the document: the headline first, the paragraph directly behind it.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PassageShape
{
    public const int Bytes = 32;

    private const int KindBits = 2;
    private const int RemovedFlag = 1 << KindBits;
    private const int FlagBits = 8;

    /// <summary>Row and ordinal, see <c>PassageNumber</c>.</summary>
    public long Unit;

    /// <summary>Group of equal words when it was indexed; later merges are in the view's aliases.</summary>
    public long Utterance;

    public ushort ContextStart;
    public ushort ContextLength;
    public ushort WordsStart;
    public ushort WordsLength;
    public ushort ParagraphLength;
    public ushort TitleLength;

    /// <summary>Day number plus 1 above the flags; 0 for no day.</summary>
    private int _dayAndFlags;

    public readonly PassageKind Kind => (PassageKind)(_dayAndFlags & ((1 << KindBits) - 1));

    /// <summary>True when an edit took the words out of their article.</summary>
    public readonly bool IsRemoved => (_dayAndFlags & RemovedFlag) != 0;

    /// <summary>Number of the publication day; <see cref="int.MinValue"/> when there is none.</summary>
    public readonly int Day => _dayAndFlags >> FlagBits is > 0 and var day ? day - 1 : int.MinValue;

    /// <summary>Where a place begins and ends in the document's words; an empty range for a place that the passage does not have.</summary>
    public readonly TokenRange RangeOf(MatchPlace field) => field switch
    {
        MatchPlace.Words => Range(TitleLength + WordsStart, WordsLength),
        _ when Kind == PassageKind.Sentence => default,
        MatchPlace.Sentence => Range(TitleLength + ContextStart, ContextLength),
        MatchPlace.Paragraph => Range(TitleLength, ParagraphLength),
        _ => Range(0, TitleLength),
    };

    /// <summary>Length in words of a place, without the nearer one inside it.</summary>
    public readonly int LengthOf(MatchPlace field) => field switch
    {
        MatchPlace.Words => WordsLength,
        MatchPlace.Sentence => ContextLength - WordsLength,
        MatchPlace.Paragraph => ParagraphLength - ContextLength,
        _ => TitleLength,
    };

    /// <summary>The shape of a passage.</summary>
    /// <param name="unit">Row and ordinal.</param>
    /// <param name="utterance">Its group.</param>
    /// <param name="passage">Its places.</param>
    /// <param name="titleLength">Words of the headline that stand in the document; 0 for a sentence.</param>
    /// <param name="day">Day number, or <see cref="int.MinValue"/>.</param>
    /// <param name="isRemoved">Whether the version is history.</param>
    public static PassageShape Of(long unit, long utterance, PassageTerms passage, int titleLength, int day, bool isRemoved) => new()
    {
        Unit = unit,
        Utterance = utterance,
        ContextStart = Clamp(passage.Context.Start - passage.Paragraph.Start),
        ContextLength = Clamp(passage.Context.Length),
        WordsStart = Clamp(passage.Words.Start - passage.Paragraph.Start),
        WordsLength = Clamp(passage.Words.Length),
        ParagraphLength = Clamp(passage.Paragraph.Length),
        TitleLength = Clamp(titleLength),
        _dayAndFlags = ((day == int.MinValue ? 0 : day + 1) << FlagBits) | (int)passage.Draft.Kind | (isRemoved ? RemovedFlag : 0),
    };

    private static TokenRange Range(int start, int length) => new(start, start + length);

    private static ushort Clamp(int number) => (ushort)Math.Clamp(number, 0, ushort.MaxValue);
}
