using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Bot.Search.Reading.Pdf;

/// <summary>
/// Runs the drawing of a page and keeps its upright letters alone: PdfPig's own pages keep some 400 bytes of each letter, and all lines and
/// pictures. Letters that run up or across the page are stamps and watermarks.
/// </summary>
internal sealed class PdfGlyphStream(PdfDrawing drawing) : BaseStreamProcessor<PdfPageGlyphs>(
    drawing.Page, drawing.Resources, drawing.Scanner, drawing.Parser, drawing.Filters, drawing.CropBox, drawing.Unit, drawing.Rotation, drawing.Initial, drawing.Options)
{
    private const double Upright = 0.05;

    private readonly List<PdfGlyph> _glyphs = [];

    public override PdfPageGlyphs Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfPageGlyphs(_glyphs);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        drawing.Limits.Draw();
        if (string.IsNullOrEmpty(unicode))
            return;
        var place = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var (start, along, up) = (place.Transform(new PdfPoint(0, 0)), place.Transform(new PdfPoint(1, 0)), place.Transform(new PdfPoint(0, 1)));
        var size = Math.Sqrt((up.X - start.X) * (up.X - start.X) + (up.Y - start.Y) * (up.Y - start.Y));
        if (!double.IsFinite(size) || size <= 0 || along.X <= start.X || Math.Abs(along.Y - start.Y) > Upright * (along.X - start.X))
            return;
        var end = place.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        _glyphs.Add(new PdfGlyph((float)start.X, (float)end.X, (float)start.Y, (float)size, unicode));
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }
}

/// <summary>What PdfPig gives for running the drawing of one page, and the limits of its document.</summary>
internal sealed record PdfDrawing(
    PdfLimits Limits,
    int Page,
    IResourceStore Resources,
    IPdfTokenScanner Scanner,
    IPageContentParser Parser,
    ILookupFilterProvider Filters,
    CropBox CropBox,
    UserSpaceUnit Unit,
    PageRotationDegrees Rotation,
    TransformationMatrix Initial,
    ParsingOptions Options);
