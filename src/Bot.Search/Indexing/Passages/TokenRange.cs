namespace Bot.Search.Indexing.Passages;

/// <summary>Half-open range of an article's token sequence (headline first, then the text).</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TokenRange other) => Start <= other.Start && other.End <= End;
}
