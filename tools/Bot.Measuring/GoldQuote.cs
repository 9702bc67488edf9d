using Bot.Search.Domain;

namespace Bot.Measuring;

/// <summary>One contiguous piece of a marked quote; offsets are half-open, in UTF-16 code units of the article's text.</summary>
internal sealed record GoldQuote(int Start, int End, string Type, string? Scope, string? Speaker, int? SpeakerStart, int? SpeakerEnd)
{
    public TextSpan Span => new(Start, End);

    /// <summary>Where the speaker stands; null when the article has none.</summary>
    public TextSpan? SpeakerSpan => SpeakerStart is { } start && SpeakerEnd is { } end ? new TextSpan(start, end) : null;
}
