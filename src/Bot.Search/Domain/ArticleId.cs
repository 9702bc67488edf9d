using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Domain;

/// <summary>
/// Identity of an article over all its versions: 16 lower-case hexadecimal digits, made from the canonical url
/// or, where a page has none, from its outlet and title; from outlet and text where these two name another article already.
/// </summary>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    private const int Digits = 16;

    /// <summary>The id of the page that <paramref name="key"/> (its canonical url) names.</summary>
    public static ArticleId From(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new ArticleId(Convert.ToHexStringLower(hash)[..Digits]);
    }

    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
