using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// Names of speakers by key, and keys by the words of the names. Every printed form is counted, so that a name goes with
/// the last passage that prints it.
/// </summary>
internal sealed class SpeakerRows(StoreConnection connection) : IDisposable
{
    private const int Remembered = 20_000;
    private readonly Dictionary<SpeakerKey, StoredSpeaker> _known = [];

    /// <summary>Forms that some passage is known to print: how many do need not be heard.</summary>
    private readonly HashSet<(SpeakerKey Key, string Name, SpeakerKind Kind)> _printed = [];
    private readonly Statement _find = new(connection, "SELECT name, kind, seal FROM speaker WHERE key = $1", 1);
    private readonly Statement _save = new(connection, "INSERT INTO speaker (key, name, kind, seal) VALUES ($1, $2, $3, $4) "
        + "ON CONFLICT (key) DO UPDATE SET name = excluded.name, kind = excluded.kind, seal = excluded.seal", 4);
    private readonly Statement _drop = new(connection, "DELETE FROM speaker WHERE key = $1", 1);
    private readonly Statement _count = new(
        connection,
        "INSERT INTO speaker_form (key, name, kind, units) VALUES ($1, $2, $3, $4) "
        + "ON CONFLICT (key, name, kind) DO UPDATE SET units = speaker_form.units + excluded.units RETURNING units",
        4);

    private readonly Statement _countMore = new(connection, "UPDATE speaker_form SET units = units + 1 WHERE key = $1 AND name = $2 AND kind = $3", 3);
    private readonly Statement _dropForm = new(connection, "DELETE FROM speaker_form WHERE key = $1 AND name = $2 AND kind = $3", 3);
    private readonly Statement _forms = new(connection, "SELECT name, kind FROM speaker_form WHERE key = $1", 1);
    private readonly Statement _unname = new(connection, "DELETE FROM speaker_name WHERE name = $1 AND key = $2", 2);
    private readonly Statement _name = new(connection, "INSERT INTO speaker_name (name, key) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2);
    private readonly Statement _prefix = new(
        connection, "SELECT DISTINCT key FROM speaker_name WHERE name >= $1 AND name < $2", 2);

    /// <summary>Counts a passage by this speaker under this name.</summary>
    public void Add(SpeakerKey key, Speaker speaker)
    {
        var form = (key, speaker.Name, speaker.Kind);
        if (_printed.Contains(form))
        {
            _countMore.Send(key.Value, speaker.Name, (int)speaker.Kind);
            return;
        }
        var isKnown = Count(key, speaker, 1) > 1;
        if (_printed.Count >= Remembered)
            _printed.Clear();
        _printed.Add(form);
        if (isKnown)
            return;
        var known = Find(key);
        var best = known is null ? new StoredSpeaker(speaker.Name, speaker.Kind) : known.With(speaker.Name, speaker.Kind);
        Replace(key, known, best);
    }

    /// <summary>Takes a passage out again; the name goes when no other prints it.</summary>
    public void Remove(SpeakerKey key, Speaker speaker)
    {
        if (Count(key, speaker, -1) > 0)
            return;
        _printed.Remove((key, speaker.Name, speaker.Kind));
        _dropForm.Send(key.Value, speaker.Name, (int)speaker.Kind);
        Replace(key, Find(key), BestForm(key));
    }

    /// <summary>Name and kind; null for a key that nobody goes by.</summary>
    /// <exception cref="StoreDamageException">The row is not as it was written.</exception>
    public StoredSpeaker? Find(SpeakerKey key)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        using var reader = _find.Query(key.Value);
        if (!reader.Read())
            return null;
        if (Seal.Of(key.Value, reader.GetString(0), reader.GetInt32(1)) != reader.GetInt64(2))
            throw new StoreDamageException("the names of speakers");
        if (_known.Count >= Remembered)
            _known.Clear();
        return _known[key] = new StoredSpeaker(reader.GetString(0), (SpeakerKind)reader.GetInt32(1));
    }

    /// <summary>Speakers with a name, or a word of it, that begins so.</summary>
    public List<SpeakerKey> FindByPrefix(string prefix)
    {
        var keys = new List<SpeakerKey>();
        using var reader = _prefix.Query(prefix, prefix + char.MaxValue);
        while (reader.Read())
            keys.Add(new SpeakerKey(reader.GetString(0)));
        return keys;
    }

    /// <summary>Names may have changed: another process wrote, or a transaction was rolled back.</summary>
    public void Forget()
    {
        _known.Clear();
        _printed.Clear();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _save, _drop, _count, _countMore, _dropForm, _forms, _unname, _name, _prefix])
            statement.Dispose();
    }

    private long Count(SpeakerKey key, Speaker speaker, int by)
    {
        using var reader = _count.Query(key.Value, speaker.Name, (int)speaker.Kind, by);
        reader.Read();
        return reader.GetInt64(0);
    }

    private StoredSpeaker? BestForm(SpeakerKey key)
    {
        StoredSpeaker? best = null;
        using var reader = _forms.Query(key.Value);
        while (reader.Read())
        {
            var (name, kind) = (reader.GetString(0), (SpeakerKind)reader.GetInt32(1));
            best = best is null ? new StoredSpeaker(name, kind) : best.With(name, kind);
        }
        return best;
    }

    private void Replace(SpeakerKey key, StoredSpeaker? known, StoredSpeaker? best)
    {
        if (known == best)
            return;
        if (known is not null && known.Name != best?.Name)
            ForEachSuffix(known.Name, suffix => _unname.Send(suffix, key.Value));
        _known.Remove(key);
        if (best is null)
        {
            _drop.Send(key.Value);
            return;
        }
        _save.Send(key.Value, best.Name, (int)best.Kind, Seal.Of(key.Value, best.Name, (int)best.Kind));
        ForEachSuffix(best.Name, suffix => _name.Send(suffix, key.Value));
        _known[key] = best;
    }

    /// <summary>The folded name, and what follows each space in it: what a prefix is compared with.</summary>
    private static void ForEachSuffix(string name, Action<string> action)
    {
        var folded = LetterFolding.Fold(name);
        action(folded);
        for (var at = folded.IndexOf(' '); at >= 0; at = folded.IndexOf(' ', at + 1))
            action(folded[(at + 1)..]);
    }
}

/// <summary>A speaker as lists show it: the fullest name that is printed, and the first kind.</summary>
internal sealed record StoredSpeaker(string Name, SpeakerKind Kind)
{
    /// <summary>The same with another printed form.</summary>
    public StoredSpeaker With(string name, SpeakerKind kind) =>
        new(IsFuller(name, Name) ? name : Name, kind < Kind ? kind : Kind);

    // The longest name, and of equally long ones the first in ordinal order: no matter in which order they were read.
    private static bool IsFuller(string printed, string known) =>
        printed.Length != known.Length ? printed.Length > known.Length : string.CompareOrdinal(printed, known) < 0;
}
