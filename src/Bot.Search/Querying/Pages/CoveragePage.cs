namespace Bot.Search.Querying.Pages;

/// <summary>The coverage as its page shows it.</summary>
/// <param name="Coverage">Articles, outlets, dates.</param>
/// <param name="Quotes">Number of quotes.</param>
/// <param name="Origins">Number of independent texts.</param>
/// <param name="Outlets">Most articles first.</param>
/// <param name="Speakers">Most quoted first; at most 60.</param>
/// <param name="Days">By day, oldest first, of the newest articles (at most 2,000); articles without a date are left out.</param>
public sealed record CoveragePage(
    Coverage Coverage,
    int Quotes,
    int Origins,
    IReadOnlyList<PageOutlet> Outlets,
    IReadOnlyList<PageSpeaker> Speakers,
    IReadOnlyList<PageDay> Days);
