using Bot.Search.Domain;

namespace Bot.Search.Analyzing;

/// <summary>
/// Text to searchable words: the same for every engine, for questions and for highlighting. Pure, safe from many
/// threads; any text gives a result.
/// </summary>
public interface ITermAnalyzer
{
    /// <summary>The words of <paramref name="text"/> in order; a joined form directly follows its first part.</summary>
    IReadOnlyList<Token> Analyze(string text);

    /// <summary>The words inside <paramref name="span"/>; spans count in the whole text, positions start at 0.</summary>
    IReadOnlyList<Token> Analyze(string text, TextSpan span);

    /// <summary>The term of a single word as typed; null when it has no letter and no digit.</summary>
    string? TermOf(string word);

    /// <summary>True for terms that carry no topic ("the", "of", "said"); they count inside phrases only.</summary>
    bool IsStopTerm(string term);
}

/// <summary>A searchable word of a text.</summary>
/// <param name="Term">The word as indexed: folded, spelling made one, stemmed. Equal terms are the same word.</param>
/// <param name="Span">Where it is printed, in UTF-16 code units of the analysed text.</param>
/// <param name="Position">Number of the word in the text, from 0. A joined form has the position of its first part.</param>
/// <param name="Joined">True for the joined form of a hyphenated word ("ceasefire" for "cease-fire"), which comes beside its parts.</param>
public readonly record struct Token(string Term, TextSpan Span, int Position, bool Joined);
