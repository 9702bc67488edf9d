namespace Bot.Search.Querying;

/// <summary>What one outlet has on a compared topic.</summary>
/// <param name="Outlet">Its name.</param>
/// <param name="Articles">How many of its articles are on the topic.</param>
/// <param name="Speakers">Who is quoted, most quoted first.</param>
/// <param name="Only">What no other outlet has, best first.</param>
public sealed record OutletView(
    string Outlet,
    int Articles,
    IReadOnlyList<SpeakerView> Speakers,
    IReadOnlyList<UtteranceResult> Only);
