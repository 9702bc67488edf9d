namespace Bot.Search.Extraction.Texts;

/// <summary>
/// What stands between a pair of quotation marks, within one paragraph. A long quote that is reopened at each
/// paragraph is one quotation per paragraph, chained by <see cref="Continues"/> and <see cref="Reopened"/>.
/// </summary>
/// <param name="FirstToken">Index of the token behind the opening mark.</param>
/// <param name="EndToken">Index of the closing mark, or behind the last token when there is none.</param>
/// <param name="Depth">1 for an outer quotation, 2 for one inside it.</param>
/// <param name="Single">True for single marks.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
/// <param name="Continues">True when the next paragraph reopens it.</param>
/// <param name="Reopened">True when it goes on from the paragraph before.</param>
internal readonly record struct Quotation(
    int FirstToken, int EndToken, int Depth, bool Single, bool Closed, bool Continues, bool Reopened)
{
    public int OpenToken => FirstToken - 1;
}
