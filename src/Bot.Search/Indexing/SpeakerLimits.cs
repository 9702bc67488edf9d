namespace Bot.Search.Indexing;

/// <summary>How many speakers a look-up gives at most: more than a person would read.</summary>
internal static class SpeakerLimits
{
    public const int ByName = 200;

    public const int ByRole = 20;
}
