using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Pages;

/// <summary>The one style sheet, embedded in the program. Its address changes with its content, so browsers may keep it.</summary>
internal static class Stylesheet
{
    /// <summary>Without a script a style can only name each quote; beyond these the first piece alone is outlined.</summary>
    private const int MaxQuotes = 300;

    public static string Content { get; } = Load();

    public static string Address { get; } = $"/assets/{Hash(Content)}.css";

    private static string Load()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("Bot.Host.Pages.site.css")
            ?? throw new InvalidOperationException("The style sheet is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd() + Targets();
    }

    /// <summary>Outlines all pieces of the quote that was linked to, not only the first, which carries the anchor.</summary>
    private static string Targets()
    {
        var pieces = Enumerable.Range(0, MaxQuotes).Select(quote => string.Create(CultureInfo.InvariantCulture, $":root:has(#q{quote}:target) .quote-{quote + 1},:root:has(#quote-{quote + 1}:target) .quote-{quote + 1}"));
        return string.Join(',', pieces) + " { outline: 2px solid var(--mark-line); outline-offset: 1px; border-radius: 2px; }\n";
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
}
