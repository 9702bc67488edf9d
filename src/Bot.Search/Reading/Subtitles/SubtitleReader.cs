using System.Text;
using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Subtitles;

/// <summary>
/// SubRip and WebVTT: captions joined to paragraphs, a turn of a speaker to a paragraph, each caption's second kept. What describes sounds
/// ("[applause]", "♪") is no reporting. A voice that the file marks is the speaker; names in front of words stay in the text as they stand.
/// </summary>
internal sealed partial class SubtitleReader : IArticleReader
{
    /// <summary>A silence of so many seconds ends a paragraph where the words do not go on.</summary>
    private const int Silence = 3;

    /// <summary>Letters; speech without a pause is cut behind a sentence.</summary>
    private const int LongParagraph = 600;

    private const string NoCaptions = "It holds no captions with times. Give an SRT or WebVTT file as players read it.";

    public bool HasSignature => true;

    public bool Accepts(string mediaType) => mediaType is "text/vtt" or "application/x-subrip" or "application/srt" or "text/srt";

    public bool Recognises(ReadOnlySpan<byte> opening) => SubtitleCues.IsOpening(Encoding.UTF8.GetString(opening));

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        var (source, reason) = TextDecoder.Decode(document.Bytes.Span, document.Charset);
        if (source is null)
            return [ReadResult.Fail(document, reason!)];
        var lines = SubtitleCues.Parse(source);
        if (lines.Count == 0)
            return [ReadResult.Fail(document, NoCaptions)];
        return [ArticleMaker.Make(document, document.Details.From("beside the file").Or(Header(source)), Compose(lines))];
    }

    /// <summary>What stands behind the word that opens a WebVTT file is its title (https://www.w3.org/TR/webvtt1/#file-structure).</summary>
    private static SourceDetails Header(string source) =>
        Title().Match(source) is { Success: true } match ? new SourceDetails { Title = match.Groups["title"].Value.Trim() }.From("WebVTT header") : SourceDetails.None;

    private static SourceText Compose(List<SubtitleLine> lines)
    {
        var text = new SourceTextBuilder();
        var (voice, end) = ((string?)null, 0);
        foreach (var line in lines)
        {
            if (Sound().IsMatch(line.Words))
            {
                text.Stand(LandmarkKind.Second, line.Start);
                text.AddBoilerplate(line.Words);
                continue;
            }
            if (line.Voice != voice)
            {
                text.EndTurn();
                text.Break();
                if (line.Voice is not null)
                    text.BeginTurn(line.Voice);
            }
            else if (OpensTurn().IsMatch(line.Words) || (text.IsAtSentenceEnd && (text.Open > LongParagraph || line.Start - end >= Silence)))
            {
                text.Break();
            }
            text.Stand(LandmarkKind.Second, line.Start);
            text.Add(line.Words);
            (voice, end) = (line.Voice, line.End);
        }
        return text.Build();
    }

    [GeneratedRegex(@"\A\uFEFF?WEBVTT[ \t]+(?:-[ \t]*)?(?<title>[^\r\n]{1,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    /// <summary>All of it in brackets, or music.</summary>
    [GeneratedRegex(@"^(?:-\s*)?(?:\[[^\]]*\]|\([^)]*\)|[♪♫#]+[^:]*[♪♫#]|[♪♫]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();

    /// <summary>Another speaker begins: marks of captioners, or a name before a colon.</summary>
    [GeneratedRegex(@"^(?:>>|[-–—]\s*\S|(?:\p{Lu}[\p{L}\p{N}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|\p{N}+|of|the|de|van|von|der|bin|al)){0,5}(?: ?[(\[][^)\]]{1,40}[)\]])?:(?:\s|$)|[(\[]\p{Lu}[^)\]]{1,40}[)\]]:?\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex OpensTurn();
}
