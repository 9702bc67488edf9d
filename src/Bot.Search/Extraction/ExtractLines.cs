using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Search.Domain;

namespace Bot.Search.Extraction;

/// <summary>
/// One line in, one line out: <c>{"id","text"}</c> to <c>{"id","quotes":[…]}</c>, one object per contiguous piece,
/// offsets in UTF-16 code units of the text as read.
/// </summary>
public sealed class ExtractLines
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IArticleExtractor _extractor;
    private readonly IQuoteExplainer _explainer;

    internal ExtractLines(IArticleExtractor extractor, IQuoteExplainer explainer) => (_extractor, _explainer) = (extractor, explainer);

    /// <summary>
    /// Why the quotes of an input line were attributed as they were, for a person to read: for each piece its words, cue,
    /// rule and confidence, then the candidates with their probabilities. Null as with <see cref="Convert"/>.
    /// </summary>
    public IReadOnlyList<string>? Explain(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (id, text) = Read(line);
        if (id is null || text is null)
            return null;
        var lines = new List<string>();
        foreach (var one in _explainer.Explain(Bare(text)))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{id} {one.Piece} \"{one.Words.ReplaceLineEndings(" ")}\" cue: {one.Cue ?? "none"}, {one.Rule}, confidence {one.Confidence:F3}"));
            lines.AddRange(one.Candidates.Select(candidate => string.Create(CultureInfo.InvariantCulture,
                $"    {candidate.Probability:F3} {candidate.Mention?.ReplaceLineEndings(" ") ?? "nobody"} ({candidate.Source.ToLowerInvariant()})")));
        }
        return lines;
    }

    /// <summary>The output line without a line break; null when <paramref name="line"/> is no JSON object with an id and a text.</summary>
    public string? Convert(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (id, text) = Read(line);
        return id is not null && text is not null ? Write(id, _extractor.Extract(Bare(text))) : null;
    }

    private static (JsonNode? Id, string? Text) Read(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject row && row["id"] is JsonValue id && row["text"] is JsonValue text
                && text.TryGetValue<string>(out var words))
                return (id.DeepClone(), words);
        }
        catch (JsonException)
        {
            // Not JSON: the caller reports the line.
        }
        return (null, null);
    }

    private static Article Bare(string text) => new()
    {
        Id = new ArticleId(string.Empty),
        Outlet = string.Empty,
        Title = string.Empty,
        Text = text,
        ContentHash = string.Empty,
        IngestedAt = DateTimeOffset.UnixEpoch,
    };

    private static string Write(JsonNode id, ExtractedArticle extracted)
    {
        var rows = new JsonArray();
        foreach (var quote in extracted.Quotes)
        {
            foreach (var piece in quote.Pieces)
                rows.Add((JsonNode)Row(quote, piece, extracted.Article.Text));
        }
        return new JsonObject { ["id"] = id, ["quotes"] = rows }.ToJsonString(Format);
    }

    private static JsonObject Row(Quote quote, TextSpan piece, string text)
    {
        var attribution = quote.Attribution;
        return new JsonObject
        {
            ["start"] = piece.Start,
            ["end"] = piece.End,
            ["type"] = TypeName(quote.Kind),
            ["act"] = quote.Act.Name(),
            ["speaker"] = attribution.Mention?.Text,
            ["speaker_start"] = attribution.Mention?.Span.Start,
            ["speaker_end"] = attribution.Mention?.Span.End,
            ["cue"] = attribution.Cue?.In(text),
            ["group"] = quote.Ordinal,
            ["canonical"] = attribution.Speaker?.Name,
            ["role"] = attribution.Speaker?.Role,
            ["via"] = attribution.Via?.Text,
            ["candidates"] = quote.Candidates.Count == 0 ? null : new JsonArray([.. quote.Candidates.Select(name => (JsonNode)name)]),
            ["confidence"] = Math.Round(attribution.Confidence, 4),
        };
    }

    private static string TypeName(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "mixed",
        QuoteKind.Indirect => "indirect",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
