using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Training;

/// <summary>
/// Resolves the speaker mentions that an annotated file gives and compares with its canonical names: a measure of name
/// resolution alone, with no error of quote finding in it.
/// </summary>
internal static class NamesReport
{
    /// <summary>Prints the share of agreement by kind of mention; writes a line per mention to <paramref name="output"/>.</summary>
    public static void Run(string articles, string output)
    {
        var resolver = new ArticleSpeakers();
        var spent = TimeSpan.Zero;
        long letters = 0;
        var counts = new SortedDictionary<string, (int Agreed, int All)>(StringComparer.Ordinal);
        using var writer = new StreamWriter(output);
        foreach (var line in JsonLines.Read(articles))
        {
            var row = JsonNode.Parse(line)!.AsObject();
            letters += ((string)row["text"]!).Length;
            foreach (var resolved in Resolve(row, resolver, time => spent += time))
            {
                writer.WriteLine(resolved.ToJsonString());
                if ((string?)resolved["canonical"] is not { } canonical)
                    continue;
                var kind = (string?)resolved["kind"] ?? "none";
                var (agreed, all) = counts.GetValueOrDefault(kind);
                counts[kind] = (agreed + (Agrees((string)resolved["resolved"]!, canonical) ? 1 : 0), all + 1);
            }
        }
        Console.WriteLine($"resolving alone: {letters / 1e6 / spent.TotalSeconds:F1} million letters a second of processor time");
        foreach (var (kind, (agreed, all)) in counts)
            Console.WriteLine($"{kind,-10} {agreed,6} of {all,6} = {100.0 * agreed / all:F1} %");
    }

    private static IEnumerable<JsonObject> Resolve(JsonObject row, ArticleSpeakers resolver, Action<TimeSpan> spend)
    {
        var text = TextLayerBuilder.Build((string)row["text"]!, [], "", Vocabulary.Of(KnownLanguages.English));
        var quotes = row["quotes"]!.AsArray().Select(quote => quote!.AsObject()).Where(HasSpeaker).ToList();
        SpeakerMentionCandidate[] mentions = [.. quotes.Select(quote => Mention(text, quote))];
        resolver.Resolve(text, mentions);
        var before = Environment.CpuUsage.TotalTime;
        var speakers = resolver.Resolve(text, mentions).Select(resolved => resolved.Speaker).ToList();
        spend(Environment.CpuUsage.TotalTime - before);
        for (var i = 0; i < quotes.Count; i++)
            yield return new JsonObject
            {
                ["id"] = (string?)row["id"],
                ["start"] = (int)quotes[i]["start"]!,
                ["end"] = (int)quotes[i]["end"]!,
                ["speaker"] = (string?)quotes[i]["speaker"],
                ["speaker_start"] = (int)quotes[i]["speaker_start"]!,
                ["scope"] = (string?)quotes[i]["scope"],
                ["kind"] = (string?)quotes[i]["speaker_kind"],
                ["resolved"] = speakers[i]?.Name,
                ["role"] = speakers[i]?.Role,
                ["as"] = speakers[i]?.Kind.ToString(),
                ["canonical"] = (string?)quotes[i]["canonical_silver"],
            };
    }

    private static bool HasSpeaker(JsonObject quote) =>
        quote["speaker_start"] is JsonValue start && start.GetValueKind() == JsonValueKind.Number;

    private static SpeakerMentionCandidate Mention(TextLayer text, JsonObject quote)
    {
        var span = new TextSpan((int)quote["speaker_start"]!, (int)quote["speaker_end"]!);
        var first = Math.Min(text.TokenAt(span.Start), text.Tokens.Length - 1);
        var end = first + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Start < span.End)
            end++;
        return new SpeakerMentionCandidate(first, end, span, new TextSpan((int)quote["start"]!, (int)quote["end"]!));
    }

    // The silver names may hold a role; either may lack the given name.
    private static bool Agrees(string resolved, string canonical) =>
        NameMatch.Fit(resolved, canonical) != NameFit.Different || EntityNames.KeyOf(resolved) == EntityNames.KeyOf(canonical);
}
