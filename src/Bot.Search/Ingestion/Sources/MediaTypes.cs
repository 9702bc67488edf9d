namespace Bot.Search.Ingestion.Sources;

/// <summary>What the endings of file names stand for.</summary>
internal static class MediaTypes
{
    /// <summary>Why a file with another ending is not read.</summary>
    public const string Unknown = "Files of this kind are not read. Save it as plain text, Markdown or HTML.";

    public const string JsonLines = "application/x-ndjson";
    public const string Zip = "application/zip";

    /// <summary>The media type; null when the ending says nothing.</summary>
    public static string? OfFile(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".TXT" or ".TEXT" => "text/plain",
        ".MD" or ".MARKDOWN" => "text/markdown",
        ".HTML" or ".HTM" or ".XHTML" => "text/html",
        ".JSON" => "application/json",
        ".JSONL" or ".NDJSON" => JsonLines,
        ".XML" or ".RSS" or ".ATOM" => "application/xml",
        ".SRT" => "application/x-subrip",
        ".VTT" => "text/vtt",
        ".PDF" => "application/pdf",
        ".EML" => "message/rfc822",
        ".ZIP" => Zip,
        _ => null,
    };

    /// <summary>True for files that lie beside articles but are none: notes, and what a browser saves with a page.</summary>
    public static bool IsCompanion(string name)
    {
        var bare = Path.GetFileNameWithoutExtension(name).ToUpperInvariant();
        return name.StartsWith('.') || bare is "README" or "LICENSE" or "LICENCE" or "NOTICE" or "CHANGELOG"
            || Path.GetExtension(name).ToUpperInvariant() is ".CSS" or ".JS" or ".MAP" or ".JPG" or ".JPEG" or ".PNG" or ".GIF" or ".SVG" or ".WEBP" or ".AVIF" or ".ICO"
                or ".WOFF" or ".WOFF2" or ".TTF" or ".MP3" or ".MP4" or ".WEBM";
    }
}
