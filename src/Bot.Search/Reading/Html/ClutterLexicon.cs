using System.Collections.Frozen;

namespace Bot.Search.Reading.Html;

/// <summary>The word list of this folder.</summary>
internal static class ClutterLexicon
{
    private const string Resource = "Bot.Search.Reading.Html.Lexicon.clutter.txt";

    public static FrozenSet<string> Load()
    {
        using var stream = typeof(ClutterLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
