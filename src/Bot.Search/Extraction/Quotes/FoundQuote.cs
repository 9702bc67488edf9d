using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>A quote in tokens, before its speaker is resolved.</summary>
/// <param name="Pieces">In order, without overlap, never empty.</param>
/// <param name="Cue">Null when it goes on without one.</param>
/// <param name="Speaker">The mention; null when nobody can be told.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">What decided.</param>
internal sealed record FoundQuote(
    IReadOnlyList<TokenRange> Pieces, TokenRange? Cue, TokenRange? Speaker, double Confidence, string Rule)
{
    /// <summary>Through whom the words came; null when nobody stands between.</summary>
    public TokenRange? Via { get; init; }
}

/// <summary>A half-open range of token indices.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}

/// <summary>Tells direct, mixed and indirect quotes apart: by the marks, and a transcript's line is what was said, word by word.</summary>
internal static class QuoteKinds
{
    public const string Transcript = "rule:script";

    public static QuoteKind Of(TextLayer text, FoundQuote quote) =>
        quote.Rule == Transcript ? QuoteKind.Direct : Of(text, quote.Pieces);

    public static QuoteKind Of(TextLayer text, IReadOnlyList<TokenRange> pieces)
    {
        int quoted = 0, bare = 0;
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                if (text.IsQuoted(i))
                    quoted++;
                else
                    bare++;
            }
        }
        return quoted == 0 ? QuoteKind.Indirect : bare == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
