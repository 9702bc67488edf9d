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
