using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Search.Reading.Feeds;

/// <summary>
/// A second look at a feed that is no well-formed XML: one bad letter, mark, prefix or item must not cost the others. What can be
/// mended without a guess is mended; then each item is parsed by itself.
/// </summary>
internal static partial class TolerantFeed
{
    private const int MaxItems = 2_000;
    private const int MaxPrefixes = 40;
    private const int MaxDepth = 100;
    private const string Data = "<![CDATA[";

    /// <summary>The feed as far as it can be read, and how many items could not; null when it holds none at all.</summary>
    public static (XElement Root, int Lost)? Load(string source, XmlReaderSettings settings)
    {
        var mended = Mend(source);
        if (Parse(mended, settings) is { } whole)
            return (whole, 0);
        var items = Pieces(mended);
        if (items.Count == 0)
            return null;
        var opening = mended[..items[0].Start];
        var root = Shell(opening);
        var prefixes = string.Concat(Prefixes().InTurn(mended).Select(match => match.Groups["name"].Value).Where(name => name is not ("xml" or "xmlns")).Distinct(StringComparer.Ordinal).Take(MaxPrefixes).Select(name => $" xmlns:{name}=\"{NamespaceOf(name, opening)}\""));
        var lost = 0;
        foreach (var (start, end) in items)
        {
            if (Parse($"<piece{prefixes}>{mended[start..end]}</piece>", settings)?.Elements().FirstOrDefault() is { } item)
                root.Add(item);
            else
                lost++;
        }
        return root.Elements().Any(element => element.Name.LocalName is "item" or "entry") ? (root, lost) : null;
    }

    private static XElement? Parse(string source, XmlReaderSettings settings)
    {
        try
        {
            using (var check = XmlReader.Create(new StringReader(source), settings))
            {
                // Each element looks for its prefix in all that it stands in.
                while (check.Read())
                {
                    if (check.Depth > MaxDepth)
                        return null;
                }
            }
            using var reader = XmlReader.Create(new StringReader(source), settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            // The next, smaller piece is tried; what is lost at last is counted.
            return null;
        }
    }

    /// <summary>Without document types and letters that XML forbids, with marks for entities and names for prefixes that nobody declares.</summary>
    private static string Mend(string source)
    {
        var plain = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length; at++)
        {
            var letter = source[at];
            if (XmlConvert.IsXmlChar(letter))
                plain.Append(letter);
            else if (at + 1 < source.Length && XmlConvert.IsXmlSurrogatePair(source[at + 1], letter))
                plain.Append(letter).Append(source[++at]);
        }
        var text = Doctype().Replace(plain.ToString(), "").TrimStart();
        var start = text.IndexOf('<', StringComparison.Ordinal);
        text = start > 0 ? text[start..] : text;
        return WithPrefixes(WithEntities(text));
    }

    /// <summary>"&amp;rsquo;" as the letter it means, and a bare "&amp;" as itself; text in CDATA is left alone.</summary>
    private static string WithEntities(string text)
    {
        var mended = new StringBuilder(text.Length);
        var ends = new Ends(text);
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('&', '<');
            if (next < 0)
                break;
            mended.Append(text, at, next);
            at += next;
            if (text[at] == '<' && !BeginsMarkup(text, at + 1))
            {
                // "5 < 6"
                mended.Append("&lt;");
                at++;
                continue;
            }
            if (text[at] == '<')
            {
                var isData = text.AsSpan(at).StartsWith(Data, StringComparison.Ordinal);
                var end = isData ? ends.DataFrom(at) : at;
                if (isData && ends.Breaks(at, end))
                {
                    // Data that never end would swallow every item behind them.
                    at += Data.Length;
                    continue;
                }
                var stop = end < 0 ? text.Length : end + 1;
                mended.Append(text, at, stop - at);
                at = stop;
                continue;
            }
            var match = Entity().Match(text, at, Math.Min(text.Length - at, 40));
            mended.Append(match.Success && match.Index == at ? Written(match) : "&amp;");
            at += match.Success && match.Index == at ? match.Length : 1;
        }
        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static bool BeginsMarkup(string text, int at) => at < text.Length && (char.IsLetter(text[at]) || text[at] is '/' or '!' or '?' or '_' or ':');

    private static string Written(Match entity)
    {
        var name = entity.Groups["name"].Value;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return entity.Value;
        var decoded = WebUtility.HtmlDecode(entity.Value);
        if (decoded == entity.Value || decoded.Any(letter => !XmlConvert.IsXmlChar(letter) && !char.IsSurrogate(letter)))
            return "&amp;" + entity.Value[1..];
        return decoded is "<" or "&" or ">" ? $"&#{((int)decoded[0]).ToString(CultureInfo.InvariantCulture)};" : decoded;
    }

    private static string WithPrefixes(string text)
    {
        var root = RootTag().Match(text);
        if (!root.Success)
            return text;
        var declared = Declaration().InTurn(root.Value).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var missing = Prefixes().InTurn(text).Select(match => match.Groups["name"].Value).Where(name => name is not ("xml" or "xmlns") && !declared.Contains(name)).Distinct(StringComparer.Ordinal).Take(MaxPrefixes).ToList();
        var at = root.Index + 1 + root.Groups["tag"].Length;
        return missing.Count == 0 ? text : text.Insert(at, string.Concat(missing.Select(name => $" xmlns:{name}=\"urn:undeclared:{name}\"")));
    }

    private static string NamespaceOf(string prefix, string opening) =>
        Declaration().InTurn(opening).FirstOrDefault(match => match.Groups["name"].Value == prefix) is { } known ? WebUtility.HtmlEncode(known.Groups["value"].Value) : "urn:undeclared:" + prefix;

    /// <summary>Each item from its tag to its end, or to the next item where the end is missing.</summary>
    private static List<(int Start, int End)> Pieces(string text)
    {
        var starts = ItemTag().InTurn(text).Take(MaxItems).ToList();
        var pieces = new List<(int Start, int End)>(starts.Count);
        for (var number = 0; number < starts.Count; number++)
        {
            var begin = starts[number].Index;
            var limit = number + 1 < starts.Count ? starts[number + 1].Index : text.Length;
            var close = text.IndexOf($"</{starts[number].Groups["tag"].Value}", begin, limit - begin, StringComparison.OrdinalIgnoreCase);
            var end = close < 0 ? -1 : text.IndexOf('>', close);
            pieces.Add((begin, end < 0 || end >= limit ? limit : end + 1));
        }
        return pieces;
    }

    /// <summary>A root with what the opening says of the feed: its title, its link and its base.</summary>
    private static XElement Shell(string opening)
    {
        // A channel alone is another format than one within rss.
        var root = new XElement(RootTag().Match(opening) is { Success: true } tag && tag.Groups["tag"].Value.ToLowerInvariant() is "feed" or "channel" ? tag.Groups["tag"].Value.ToLowerInvariant() : "rss");
        if (Base().Match(opening) is { Success: true } named)
            root.SetAttributeValue(XNamespace.Xml + "base", WebUtility.HtmlDecode(named.Groups["value"].Value));
        foreach (var match in Named().InTurn(opening).DistinctBy(match => match.Groups["tag"].Value))
            root.Add(new XElement(match.Groups["tag"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value).Trim()));
        return root;
    }

    [GeneratedRegex(@"<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doctype();

    [GeneratedRegex(@"&(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31})|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"<(?<tag>rss|feed|rdf:RDF|channel)\b[^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RootTag();

    [GeneratedRegex(@"xmlns:(?<name>[A-Za-z_][\w.-]*)\s*=\s*[""'](?<value>[^""']*)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"</?(?<name>[A-Za-z_][\w.-]{0,40}):[A-Za-z_]|\s(?<name>[A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]*\s*=\s*[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"<(?<tag>(?:[A-Za-z_]+:)?(?:item|entry))(?=[\s>])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ItemTag();

    [GeneratedRegex(@"</(?:[A-Za-z_]+:)?(?:item|entry)\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ItemEnd();

    [GeneratedRegex(@"<(?<tag>title|link)(?:\s[^>]*)?>(?:<!\[CDATA\[)?(?<value>[^<\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\sxml:base\s*=\s*[""'](?<value>[^""']*)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    /// <summary>Where data and items end, asked for from front to back; each part of the text is searched once.</summary>
    private sealed class Ends(string text)
    {
        private int _data = -1;
        private int _item = -1;

        /// <summary>The next end of data at or behind an offset; -1 when there is none.</summary>
        public int DataFrom(int at)
        {
            if (_data < at && _data != int.MaxValue)
                _data = text.IndexOf("]]>", at, StringComparison.Ordinal) is >= 0 and var found ? found : int.MaxValue;
            return _data == int.MaxValue ? -1 : _data;
        }

        /// <summary>True when the item of data that begin at an offset ends before the data do, and others begin behind it.</summary>
        public bool Breaks(int at, int end)
        {
            if (_item < at && _item != int.MaxValue)
                _item = ItemEnd().Match(text, at) is { Success: true, Index: var found } ? found : int.MaxValue;
            return end < 0 || (_item < end && text.LastIndexOf(Data, end, end - _item, StringComparison.Ordinal) > _item);
        }
    }
}
