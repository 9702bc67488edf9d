using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>A unit with everything needed to show, cite and re-check it.</summary>
public sealed record Passage
{
    public required PassageId Id { get; init; }

    /// <summary>The version of the article that holds it, with its whole stored text.</summary>
    public required Article Article { get; init; }

    /// <summary>Copies of one text share it.</summary>
    public required OriginId Origin { get; init; }

    /// <summary>The same words by the same speaker share it.</summary>
    public required UtteranceId Utterance { get; init; }

    public required PassageKind Kind { get; init; }

    /// <summary>Its words: one contiguous span of the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The whole sentence (or sentences) that the words stand in.</summary>
    public required TextSpan Context { get; init; }

    /// <summary>From the first to the last sentence of the paragraph (or paragraphs) around the words, and the question before them.</summary>
    public required TextSpan Paragraph { get; init; }

    /// <summary>The question that the words answer, where the paragraph before puts one; null otherwise.</summary>
    public TextSpan? Question { get; init; }

    /// <summary>The quote that it is a piece of; null for a sentence.</summary>
    public required Quote? Quote { get; init; }

    /// <summary>Position among the quote's pieces, from 0; 0 for a sentence.</summary>
    public required int Piece { get; init; }

    /// <summary>Who, over all articles; null when the speaker cannot be told, is unnamed, or the unit is a sentence.</summary>
    public required SpeakerKey? Speaker { get; init; }

    /// <summary>Since when the words are no longer in the article; null while they are.</summary>
    public required DateTimeOffset? RemovedBy { get; init; }

    /// <summary>The line of text before the paragraph, blanks around it left out; empty at the beginning of the article.</summary>
    internal TextSpan ParagraphBefore
    {
        get
        {
            var before = Article.Text.AsSpan(0, Paragraph.Start).TrimEnd();
            return new TextSpan(before.LastIndexOf('\n') + 1, before.Length);
        }
    }

    /// <summary>The words as stored.</summary>
    public string Text => Span.In(Article.Text);
}

/// <summary>A piece of a quote, or a sentence without one: what is found and cited.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Version">In which version of the article.</param>
/// <param name="Ordinal">Position among that version's units, from 0: quote pieces in order, then sentences in order.</param>
public readonly record struct PassageId(ArticleId Article, int Version, int Ordinal) : IComparable<PassageId>
{
    public int CompareTo(PassageId other)
    {
        var byArticle = Article.CompareTo(other.Article);
        if (byArticle != 0)
            return byArticle;
        return Version != other.Version ? Version.CompareTo(other.Version) : Ordinal.CompareTo(other.Ordinal);
    }

    public static bool operator <(PassageId left, PassageId right) => left.CompareTo(right) < 0;

    public static bool operator >(PassageId left, PassageId right) => left.CompareTo(right) > 0;
}

/// <summary>What a unit is: a piece of a quote of some kind, or a sentence that holds no quote.</summary>
public enum PassageKind
{
    /// <summary>A piece of a direct quote.</summary>
    Direct,

    /// <summary>A piece of a mixed quote.</summary>
    Mixed,

    /// <summary>A piece of reported speech.</summary>
    Indirect,

    /// <summary>A sentence that no quote touches.</summary>
    Sentence,
}

/// <summary>
/// Units with equal ids are the same utterance: the same words (but for small edits or a cut) by the same speaker, or
/// word for word the same sentence. Opaque; lasts as long as the index.
/// </summary>
public readonly record struct UtteranceId(long Value);

/// <summary>Articles with equal ids are copies of one text. Opaque; lasts as long as the index.</summary>
public readonly record struct OriginId(long Value);
