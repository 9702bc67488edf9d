using System.Collections.Frozen;

namespace Bot.Search.Reading.Html;

/// <summary>The word lists of this folder, and how names of classes are held against them.</summary>
internal sealed class ClutterLexicon
{
    private static readonly FrozenSet<string> Layout = new[] { "no", "not", "without", "has", "with", "hide" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _words;

    private ClutterLexicon(string name)
    {
        var resource = $"Bot.Search.Reading.Html.Lexicon.{name}.txt";
        using var stream = typeof(ClutterLexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        _words = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Parts that are seldom the article.</summary>
    public static ClutterLexicon Doubtful { get; } = new("clutter");

    /// <summary>Parts that belong to other pages, to readers or to the site.</summary>
    public static ClutterLexicon Elsewhere { get; } = new("elsewhere");

    /// <summary>Class names are taken apart at spaces, and the whole name or its first or last part must be a word of the list.</summary>
    public bool Names(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return false;
        foreach (var name in value.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = name.ToLowerInvariant().Split(['-', '_', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
            // "no-sidebar" says how the page is laid out, and stands on its frame.
            if (parts.Length > 0 && !Layout.Contains(parts[0]) && (_words.Contains(parts[0]) || _words.Contains(parts[^1]) || _words.Contains(string.Join('-', parts))))
                return true;
        }
        return false;
    }
}
