using Bot.Search.Domain;

namespace Bot.Search.Storing;

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

    public static bool operator <=(PassageId left, PassageId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PassageId left, PassageId right) => left.CompareTo(right) >= 0;
}
