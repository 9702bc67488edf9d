namespace Bot.Search.Extraction.Tagging;

/// <summary>Labels of the token chain. The number 8 fills one vector of weights.</summary>
internal static class ChainLabels
{
    public const int Count = 8;
    public const int Outside = 0;
    public const int CueBegin = 1;
    public const int CueInside = 2;
    public const int SpeakerBegin = 3;
    public const int SpeakerInside = 4;
    public const int ContentBegin = 5;
    public const int ContentInside = 6;

    /// <summary>Words attributed by wish or belief: not speech.</summary>
    public const int Belief = 7;

    /// <summary>True when <paramref name="to"/> may stand behind <paramref name="from"/>.</summary>
    public static bool MayFollow(int from, int to) => to switch
    {
        CueInside => from is CueBegin or CueInside,
        SpeakerInside => from is SpeakerBegin or SpeakerInside,
        ContentInside => from is ContentBegin or ContentInside,
        _ => true,
    };

    public static bool MayStart(int label) => label is not (CueInside or SpeakerInside or ContentInside);
}
