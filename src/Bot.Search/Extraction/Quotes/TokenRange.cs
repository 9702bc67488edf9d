namespace Bot.Search.Extraction.Quotes;

/// <summary>A half-open range of token indices.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
