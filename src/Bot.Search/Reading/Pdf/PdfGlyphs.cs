using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Bot.Search.Reading.Pdf;

/// <summary>The letters of one page, as they are drawn.</summary>
internal sealed record PdfPageGlyphs(IReadOnlyList<PdfGlyph> Glyphs);

/// <summary>Makes pages that are nothing but their letters, within the limits of the document. PdfPig makes one for each document that it opens.</summary>
internal sealed class PdfGlyphPages(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPageGlyphs>(
        scanner,
        new BoundedResources(resources, scanner, filters, LimitsOf(options)),
        filters,
        new BoundedContent(parser, LimitsOf(options)),
        options)
{
    protected override PdfPageGlyphs ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var drawing = new PdfDrawing(LimitsOf(ParsingOptions), pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return new PdfGlyphStream(drawing).Process(pageNumber, operations);
    }

    /// <summary>PdfPig hands on nothing of ours but the filters.</summary>
    private static PdfLimits LimitsOf(ParsingOptions options) => ((BoundedFilters)options.FilterProvider!).Limits;
}
