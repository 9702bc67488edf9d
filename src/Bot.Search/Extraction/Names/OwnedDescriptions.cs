using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Descriptions that begin with whose somebody or something is: "his girlfriend", "the players' union".</summary>
internal static class OwnedDescriptions
{
    /// <summary>"his girlfriend": somebody of his own, unless the article prints who she is.</summary>
    public static bool IsRelation(TextLayer text, int first, string noun) =>
        (text.Words.Names.AnyHis.Contains(text.Word(first)) || text.Words.Names.AnyHer.Contains(text.Word(first)))
        && (text.Words.Names.Relational.Contains(noun) || text.Words.Names.Kin.Contains(noun));

    /// <summary>"the players' union", "Estonia's parliament": a body of its own.</summary>
    public static bool HasOwner(TextLayer text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Clitic)
                return true;
        }
        return false;
    }
}
