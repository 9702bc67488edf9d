using System.Text;
using System.Text.Json;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>
/// Values too long for a button, by short id, in a file of JSON lines that only grows until it is halved. Without a file
/// they live as long as the process. Safe for many threads.
/// </summary>
internal sealed class ButtonStates
{
    private const string FileName = "discord-buttons.jsonl";
    private const int Most = 20_000;

    private readonly Lock _gate = new();
    private readonly string? _path;
    private readonly int _most;
    private Dictionary<string, string>? _values;
    private Queue<string> _order = new();

    /// <param name="directory">Where the file lies; null or empty for no file.</param>
    /// <param name="most">How many are kept.</param>
    public ButtonStates(string? directory, int most = Most)
    {
        _path = string.IsNullOrEmpty(directory) ? null : Path.Combine(directory, FileName);
        _most = most;
    }

    /// <summary>Keeps values; those known already cost nothing.</summary>
    public void Keep(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return;
        lock (_gate)
        {
            var known = Values();
            var added = values.Where(pair => known.TryAdd(pair.Key, pair.Value)).ToList();
            foreach (var (id, _) in added)
                _order.Enqueue(id);
            if (known.Count > _most)
                Halve(known);
            else if (added.Count > 0)
                Write(added, FileMode.Append);
        }
    }

    /// <summary>The value; null when it is not known any more.</summary>
    public string? Find(string id)
    {
        lock (_gate)
            return Values().GetValueOrDefault(id);
    }

    private Dictionary<string, string> Values()
    {
        if (_values is not null)
            return _values;
        _values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_path is not null && File.Exists(_path))
        {
            foreach (var line in File.ReadLines(_path))
                Take(line);
        }
        return _values;
    }

    private void Take(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<string[]>(line) is [var id, var value] && _values!.TryAdd(id, value))
                _order.Enqueue(id);
        }
        catch (JsonException)
        {
            // The last line of a process that was stopped in the middle of it; its button asks to ask again.
        }
    }

    private void Halve(Dictionary<string, string> known)
    {
        while (known.Count > _most / 2)
            known.Remove(_order.Dequeue());
        _order = new Queue<string>(_order);
        Write([.. _order.Select(id => KeyValuePair.Create(id, known[id]))], FileMode.Create);
    }

    private void Write(IReadOnlyList<KeyValuePair<string, string>> pairs, FileMode mode)
    {
        if (_path is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        using var file = new FileStream(_path, mode, FileAccess.Write, FileShare.Read);
        using var writer = new StreamWriter(file, new UTF8Encoding(false));
        foreach (var (id, value) in pairs)
            writer.Write(JsonSerializer.Serialize(new[] { id, value }) + "\n");
    }
}
