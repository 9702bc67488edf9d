using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>One block of a page: a paragraph, a heading, an entry of a list.</summary>
/// <param name="Text">Its words; white space is one blank, or a line break where the page breaks the line.</param>
/// <param name="Heading">True for h1 to h6.</param>
/// <param name="Linked">How many characters of the text stand in links.</param>
/// <param name="Last">Where the block ends on the page.</param>
internal readonly record struct TextBlock(string Text, bool Heading, int Linked, INode Last);
