using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Indexing.Segments;

/// <summary>The fields of a passage's document.</summary>
internal static class IndexFields
{
    /// <summary>Raise it with every change of what is written into the index.</summary>
    public const int Layout = 2;

    /// <summary>Terms of a piece of a quote, each once at its nearest place; the frequency is the code of <see cref="Scoring.Impact"/>.</summary>
    public const string QuoteTerms = "tq";

    /// <summary>The same of a sentence without a quote.</summary>
    public const string SentenceTerms = "ts";

    /// <summary>Headline and paragraph of a piece of a quote, word after word.</summary>
    public const string QuoteWords = "yq";

    /// <summary>A sentence without a quote, word after word.</summary>
    public const string SentenceWords = "ys";

    /// <summary>Row of the article in the store.</summary>
    public const string Row = "row";

    public const string Outlet = "outlet";

    /// <summary>Key of the speaker; also as a doc value.</summary>
    public const string Speaker = "speaker";

    /// <summary>Terms of the speaker's role as printed.</summary>
    public const string Role = "role";

    /// <summary>Printed forms of the article's terms ("term", U+0001, "form"), on its first passage.</summary>
    public const string Form = "form";

    /// <summary>Doc value: <see cref="PassageShape"/>.</summary>
    public const string Shape = "shape";

    /// <summary>Between a term and its form.</summary>
    public const char FormSign = '\u0001';

    private const int LongestKeyword = 256;

    /// <summary>A value as one term: Lucene refuses terms above 32,766 bytes, so a long one is told by its hash.</summary>
    public static string Keyword(string value) => value.Length <= LongestKeyword
        ? value
        : string.Concat(value.AsSpan(0, LongestKeyword), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value))));
}
