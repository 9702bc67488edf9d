using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Provenance;

/// <summary>Values of meta elements by their name or property, lower case, with ":" written as ".".</summary>
internal sealed class MetaValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<(string Key, string Value)> _properties = [];

    public MetaValues(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            // Below the head itemprop tells of the thing that it stands in, which may be a teaser.
            var names = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? (meta.ParentElement == document.Head ? meta.GetAttribute("itemprop") : null);
            var content = meta.GetAttribute("content")?.Trim();
            if (string.IsNullOrWhiteSpace(names) || string.IsNullOrEmpty(content))
                continue;
            foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var key = name.Replace(':', '.');
                if (!_values.TryGetValue(key, out var list))
                    _values[key] = list = [];
                // Open Graph and RDFa write property; where both stand, name is the leftover of an older system.
                list.Insert(meta.HasAttribute("property") ? list.Count(known => _properties.Contains((key, known))) : list.Count, content);
                if (meta.HasAttribute("property"))
                    _properties.Add((key, content));
            }
        }
    }

    public string? First(string name) => _values.GetValueOrDefault(name)?[0];

    /// <summary>The values in the order of <paramref name="names"/>, each with its name.</summary>
    public IEnumerable<(string Value, string Name)> All(IEnumerable<string> names) =>
        names.SelectMany(name => (_values.GetValueOrDefault(name) ?? []).Select(value => (value, name)));
}
