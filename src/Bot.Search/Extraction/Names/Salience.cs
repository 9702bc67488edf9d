namespace Bot.Search.Extraction.Names;

/// <summary>Weights of what makes somebody the likeliest bearer of a pronoun, in points; tuned on training articles.</summary>
internal static class Salience
{
    /// <summary>No candidate lies further back, in sentences.</summary>
    public const int Window = 12;

    /// <summary>Nor further back in names.</summary>
    public const int MostNames = 120;

    public const int Subject = 20;
    public const int EarlierSpeaker = 22;
    public const int SameParagraph = 52;
    /// <summary>For doing something in the paragraph before the one that opens with the words.</summary>
    public const int ParagraphBefore = 16;

    public const int InOwnQuote = -94;
    /// <summary>For being named in the very words.</summary>
    public const int SpeaksOfOneself = -30;

    public const int Quoted = -36;
    public const int OftenNamed = 5;

    /// <summary>Two who are nearer to each other than this are about as likely: nobody is named.</summary>
    public const int TooClose = 4;

    /// <summary>Who leads by so much is a he or a she by that.</summary>
    public const int Clear = 40;

    private static readonly int[] ByDistance = [92, 78, 52, 36, 26, 18, 12, 8, 5, 3, 2, 1, 0];

    /// <summary>How likely the first of a ranking is right that leads by so many points, 0 to 1; counted on invented articles.</summary>
    public static double Certainty(int lead) => lead switch
    {
        int.MaxValue => 0.98,
        >= 60 => 0.97,
        >= 40 => 0.95,
        >= 24 => 0.75,
        >= 12 => 0.72,
        _ => 0.65,
    };

    /// <summary>Points for lying <paramref name="sentences"/> back.</summary>
    public static int Distance(int sentences) => ByDistance[Math.Min(sentences, ByDistance.Length - 1)];
}
