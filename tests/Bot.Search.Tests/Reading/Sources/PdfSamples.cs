using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Search.Tests.Reading.Sources;

/// <summary>PDF documents made for a test: lines at places of pages, and files by hand.</summary>
internal static class PdfSamples
{
    private const double Top = 780;
    private const double Left = 60;
    private const double LineHeight = 14;

    /// <summary>One page with these lines of one size.</summary>
    public static byte[] Of(IReadOnlyList<string> lines) => OfPages([[.. lines.Select((line, number) => new PlacedLine(Left, Top - number * LineHeight, 11, line))]]);

    /// <summary>Pages of lines at their places.</summary>
    public static byte[] OfPages(IReadOnlyList<IReadOnlyList<PlacedLine>> pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var line in lines)
                page.AddText(line.Text, line.Size, new PdfPoint(line.X, line.Y), font);
        }
        return builder.Build();
    }

    /// <summary>A file of one page whose content is drawn by these commands; more objects and lines of the trailer may be added.</summary>
    public static byte[] ByHand(byte[] content, string filter = "", string resources = "", IReadOnlyList<byte[]>? objects = null, string trailer = "")
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Write($"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>\nendobj\n");
        Write(string.Create(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {content.Length} {filter} >>\nstream\n"));
        file.Write(content);
        Write("\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        foreach (var more in objects ?? [])
            file.Write(more);
        Write($"trailer\n<< /Root 1 0 R /Size 40 {trailer} >>\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}

/// <summary>A line of text and where it begins, in points from the lower left corner.</summary>
internal readonly record struct PlacedLine(double X, double Y, double Size, string Text);
