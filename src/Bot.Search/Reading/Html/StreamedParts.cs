using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Pages that are sent in pieces (React's streaming, which Next.js uses): a piece comes hidden at the end of the page, and a line of script moves
/// it to where a template holds its place. Here the pieces are moved without the script.
/// </summary>
internal static class StreamedParts
{
    private const int MaxParts = 200;
    private const string Piece = "S:";

    /// <summary>What holds the place of a whole piece, and of a part of one.</summary>
    private static readonly string[] Places = ["B:", "P:"];

    /// <summary>Moves every piece to its place; one without a place is shown where it stands.</summary>
    public static void Place(IHtmlDocument document)
    {
        foreach (var piece in document.QuerySelectorAll("div[hidden][id^='S:']").Take(MaxParts).ToList())
        {
            if (Places.Select(place => document.GetElementById(place + piece.Id![Piece.Length..])).FirstOrDefault(found => found is not null && !piece.Contains(found)) is not { Parent: { } parent } place)
            {
                piece.RemoveAttribute("hidden");
                continue;
            }
            foreach (var node in piece.ChildNodes.ToList())
                parent.InsertBefore(node, place);
        }
    }
}
