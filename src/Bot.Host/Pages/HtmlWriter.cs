using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Host.Pages;

/// <summary>
/// Writes HTML of which every text and every attribute value is encoded. There is no way to write markup from a text:
/// what outlets print and visitors type stays text.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Void = ["meta", "link", "br", "input", "hr"];

    private readonly StringBuilder _html = new();

    /// <summary>A text.</summary>
    public HtmlWriter Text(string text)
    {
        _html.Append(Encoder.Encode(Printable(text)));
        return this;
    }

    /// <summary>A number, in the invariant culture.</summary>
    public HtmlWriter Text(int number) => Text(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>An element with what <paramref name="content"/> writes; attributes whose value is null are left out.</summary>
    public HtmlWriter Element(string name, (string Name, string? Value)[] attributes, Action<HtmlWriter>? content = null)
    {
        _html.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
                _html.Append(' ').Append(key).Append("=\"").Append(Encoder.Encode(Printable(value))).Append('"');
        }
        _html.Append('>');
        if (Array.IndexOf(Void, name) >= 0)
            return this;
        content?.Invoke(this);
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element without attributes.</summary>
    public HtmlWriter Element(string name, Action<HtmlWriter> content) => Element(name, [], content);

    /// <summary>An element that holds one text.</summary>
    public HtmlWriter Element(string name, string text, string? className = null) => Element(name, [("class", className)], inner => inner.Text(text));

    /// <summary>A link. Addresses other than http, https and those below this site are written as plain text.</summary>
    public HtmlWriter Link(string address, string text, string? className = null)
    {
        var outside = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var inside = address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
        if (!outside && !inside)
            return Text(text);
        return Element("a", [("href", address), ("class", className), ("rel", outside ? "noopener noreferrer external" : null)], inner => inner.Text(text));
    }

    /// <summary>The beginning of a document.</summary>
    public HtmlWriter Doctype()
    {
        _html.Append("<!doctype html>\n");
        return this;
    }

    public override string ToString() => _html.ToString();

    // Characters that change the direction of what follows, or are none, could make a page show other words than it holds.
    private static string Printable(string text)
    {
        if (!text.Any(IsOdd))
            return text;
        return new string([.. text.Select(letter => IsOdd(letter) ? '\uFFFD' : letter)]);
    }

    private static bool IsOdd(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
