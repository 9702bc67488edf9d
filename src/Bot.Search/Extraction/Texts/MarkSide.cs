namespace Bot.Search.Extraction.Texts;

/// <summary>Which end of a quotation a mark stands at.</summary>
internal enum MarkSide : byte
{
    Open,
    Close,
}
