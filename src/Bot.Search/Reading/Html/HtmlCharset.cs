using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Search.Reading.Html;

/// <summary>The character set that a page or an XML document declares in its first kilobyte.</summary>
internal static partial class HtmlCharset
{
    private const int Opening = 1024;

    /// <summary>Null when nothing is declared.</summary>
    public static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Opening)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*[""']?(?<name>[A-Za-z0-9_.:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
