using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Bot.Search.Reading.Pdf;

/// <summary>
/// PdfPig's resources behind the limits of one document: a font may give one width, or one letter, to two thousand million codes in a dozen
/// bytes, and each becomes an entry of a table.
/// </summary>
internal sealed partial class BoundedResources(IResourceStore inner, IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfLimits limits) : IResourceStore
{
    /// <summary>First code, last code, and what follows.</summary>
    private const int RangeOfWidths = 3;
    private const int RangeOfHeights = 5;

    private readonly HashSet<IndirectReference> _checked = [];

    /// <exception cref="PdfLimitException">One of its fonts asks for more codes than any writing has.</exception>
    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (resourceDictionary.TryGet(NameToken.Font, out var named) && Find<DictionaryToken>(named) is { } fonts)
        {
            foreach (var font in fonts.Data.Values)
                Check(font);
        }
        inner.LoadResourceDictionary(resourceDictionary);
    }

    public void UnloadResourceDictionary() => inner.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => inner.GetExtendedGraphicsStateDictionary(name);

    /// <exception cref="PdfLimitException">The font asks for more codes than any writing has.</exception>
    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        Check(fontReferenceToken);
        return inner.GetFontDirectly(fontReferenceToken);
    }

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => inner.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => inner.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => inner.GetPatterns();

    public Shading GetShading(NameToken name) => inner.GetShading(name);

    /// <summary>Each font once: the pages of a document share theirs.</summary>
    private void Check(IToken token)
    {
        if ((token is IndirectReferenceToken { Data: var reference } && !_checked.Add(reference)) || Find<DictionaryToken>(token) is not { } font)
            return;
        if (font.TryGet(NameToken.ToUnicode, out var map) && Find<StreamToken>(map) is { } letters)
            limits.Map(Mapped(letters.Decode(filters, scanner).Span));
        if (!font.TryGet(NameToken.DescendantFonts, out var below) || Find<ArrayToken>(below) is not { } parts)
            return;
        foreach (var part in parts.Data.Select(Find<DictionaryToken>).OfType<DictionaryToken>())
        {
            limits.Map(Listed(part, NameToken.W, RangeOfWidths));
            limits.Map(Listed(part, NameToken.W2, RangeOfHeights));
        }
    }

    /// <summary>How many codes a list gives a measure: "10 20 500" gives one to all from 10 to 20, "10 [500 600]" to each from 10 on.</summary>
    private long Listed(DictionaryToken font, NameToken name, int length)
    {
        if (!font.TryGet(name, out var token) || Find<ArrayToken>(token) is not { } list)
            return 0;
        long codes = 0;
        for (var at = 0; at + 1 < list.Data.Count;)
        {
            if (Find<ArrayToken>(list.Data[at + 1]) is { } each)
            {
                codes += each.Data.Count;
                at += 2;
            }
            else
            {
                if (Find<NumericToken>(list.Data[at]) is { } first && Find<NumericToken>(list.Data[at + 1]) is { } last)
                    codes += Math.Max(0, (long)last.Double - (long)first.Double + 1);
                at += length;
            }
        }
        return codes;
    }

    /// <summary>How many codes a map of letters lists by their first and last.</summary>
    private static long Mapped(ReadOnlySpan<byte> map)
    {
        long codes = 0;
        foreach (var range in Range().InTurn(Encoding.Latin1.GetString(map)))
            codes += Math.Max(0, Code(range.Groups["last"].ValueSpan) - Code(range.Groups["first"].ValueSpan) + 1);
        return codes;
    }

    private static long Code(ReadOnlySpan<char> written) =>
        long.TryParse(written.Length > 8 ? written[^8..] : written, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private T? Find<T>(IToken? token)
        where T : class, IToken => DirectObjectFinder.TryGet<T>(token, scanner, out var found) ? found : null;

    /// <summary>"&lt;0020&gt; &lt;007e&gt; &lt;0041&gt;": first code, last code, letter of the first.</summary>
    [GeneratedRegex(@"<\s*(?<first>[0-9A-Fa-f]+)\s*>\s*<\s*(?<last>[0-9A-Fa-f]+)\s*>(?=\s*<)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
