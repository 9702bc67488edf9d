using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Pdf;

/// <summary>
/// Joins the lines of all pages to paragraphs: by distance, indentation, size of letters and short last lines. A word that a line's end
/// breaks is whole again; a paragraph goes on over the end of a column or page.
/// </summary>
internal sealed partial class PdfParagraphs
{
    private const float WideSpacing = 1.3f;
    private const float Indent = 0.9f;
    private const float OtherSize = 0.15f;
    private const float ShortLine = 0.85f;
    private const int WrappedLetters = 40;

    private static readonly SearchValues<char> BehindWords = SearchValues.Create(" ,.;:!?)”\"");

    private readonly SourceTextBuilder _text = new();
    private readonly HashSet<string> _hyphenated = new(StringComparer.OrdinalIgnoreCase);
    private PdfLine? _last;

    /// <summary>The text of the pages, each given as its blocks in reading order.</summary>
    public static SourceText Of(IReadOnlyList<List<List<PdfLine>>> pages)
    {
        var paragraphs = new PdfParagraphs();
        foreach (var line in pages.SelectMany(page => page).SelectMany(block => block))
            paragraphs._hyphenated.UnionWith(line.Text.Split(' ').Where(word => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at < word.Length - 1));
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var block in pages[page])
                paragraphs.Add(block, page + 1);
        }
        return paragraphs._text.Build();
    }

    private void Add(List<PdfLine> block, int page)
    {
        var (left, right) = (Edge(block, line => line.Left, 0.2), Edge(block, line => line.Right, 0.8));
        var spacing = Spacing(block);
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i];
            var before = i == 0 ? null : block[i - 1];
            if (before is null ? !GoesOn(line) : Ends(before, line, (left, right), spacing))
                _text.Break();
            _text.Stand(LandmarkKind.Page, page);
            Append(line);
            _last = line;
        }
    }

    private void Append(PdfLine line)
    {
        if (_text.Open > 0 && _last is { } last && BreaksWord(last.Text, line.Text))
            _text.Join(IsHyphenated(last.Text, line.Text) ? "-" + line.Text : line.Text);
        else
            _text.Add(line.Text);
    }

    private static bool BreaksWord(string line, string next) =>
        line.Length > 2 && line[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetterOrDigit(line[^2]) && char.IsLower(next[0]);

    /// <summary>A word that the document writes with a hyphen elsewhere keeps it, and so does one with a number ("34-year-old").</summary>
    private bool IsHyphenated(string line, string next)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        var end = next.AsSpan().IndexOfAny(BehindWords);
        return line[^1] != '\u00AD' && (char.IsDigit(word[0]) || _hyphenated.Contains(word + (end < 0 ? next : next[..end])));
    }

    /// <summary>The first line of a block goes on with a paragraph that the last one left open.</summary>
    private bool GoesOn(PdfLine line) =>
        _last is { } last && !_text.IsAtSentenceEnd && last.Text.Length >= WrappedLetters && IsOneSize(last, line) && (char.IsLower(line.Text[0]) || !last.Text.EndsWith(':'));

    private static bool Ends(PdfLine before, PdfLine line, (float Left, float Right) edges, float spacing)
    {
        if (before.Baseline - line.Baseline > spacing * WideSpacing || !IsOneSize(before, line))
            return true;
        if (SourceTextBuilder.EndsSentence(before.Text) && Turn().IsMatch(line.Text))
            return true;
        var width = edges.Right - edges.Left;
        var isShort = before.Right < edges.Left + width * ShortLine;
        if (isShort && (SourceTextBuilder.EndsSentence(before.Text) || before.Text.EndsWith(':')))
            return true;
        var indent = Indent * line.Size;
        // A first line stands further in than both the one before and the block; hanging labels stand further out.
        if (line.Left > edges.Left + indent && line.Left > before.Left + indent && !Bullet().IsMatch(before.Text))
            return SourceTextBuilder.EndsSentence(before.Text) || isShort;
        return before.Left > line.Left + indent && before.Left > edges.Left + indent * 3 && isShort;
    }

    private static bool IsOneSize(PdfLine one, PdfLine other) => Math.Abs(one.Size - other.Size) <= OtherSize * Math.Max(one.Size, other.Size);

    private static float Edge(List<PdfLine> block, Func<PdfLine, float> edge, double share)
    {
        var sorted = block.Select(edge).Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }

    /// <summary>The distance of most lines of a block.</summary>
    private static float Spacing(List<PdfLine> block)
    {
        var gaps = block.Zip(block.Skip(1)).Select(pair => pair.First.Baseline - pair.Second.Baseline).Where(gap => gap > 0.5f).Order().ToList();
        return gaps.Count == 0 ? block[0].Size * 1.2f : Math.Max(gaps[(gaps.Count - 1) / 3], block[0].Size * 0.9f);
    }

    [GeneratedRegex(@"^(?:[•▪◦‣●■–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    /// <summary>A speaker's turn in the record of a hearing or briefing: "Q.", "MR. SMITH:".</summary>
    [GeneratedRegex(@"^(?:[QA][.:]?\s|\p{Lu}[\p{Lu} .'’-]{1,40}:)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn();
}
