using System.Data.Common;
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

    /// <summary>Null for a key that nobody goes by.</summary>
    private readonly Dictionary<SpeakerKey, StoredSpeaker?> _known = [];

    /// <summary>Forms that some passage is known to print: nobody has to ask for them.</summary>
    private readonly HashSet<PrintedForm> _printed = [];

    /// <summary>Forms that were asked for and that nobody prints.</summary>
    private readonly HashSet<PrintedForm> _unprinted = [];

    /// <summary>Passages that were added, by form, and not counted in the table yet.</summary>
    private readonly Dictionary<PrintedForm, long> _added = [];

    /// <summary>Speakers whose name or kind changed, as they stand in the table still.</summary>
    private readonly Dictionary<SpeakerKey, StoredSpeaker?> _changed = [];

    private readonly Statement _find = new(connection, "SELECT name, kind, seal FROM speaker WHERE key = $1", 1);
    private readonly RowInsert _save = new(
        connection,
        "speaker",
        [Column.Text("key"), Column.Text("name"), Column.Number("kind"), Column.Number("seal")],
        "ON CONFLICT (key) DO UPDATE SET name = excluded.name, kind = excluded.kind, seal = excluded.seal");

    private readonly Statement _drop = new(connection, "DELETE FROM speaker WHERE key = $1", 1);
    private readonly RowInsert _count = new(
        connection,
        "speaker_form",
        [Column.Text("key"), Column.Text("name"), Column.Number("kind"), Column.Number("units")],
        "ON CONFLICT (key, name, kind) DO UPDATE SET units = speaker_form.units + excluded.units");

    private readonly Statement _countLess = new(
        connection, "UPDATE speaker_form SET units = units - 1 WHERE key = $1 AND name = $2 AND kind = $3 RETURNING units", 3);

    private readonly Statement _isPrinted = new(connection, "SELECT 1 FROM speaker_form WHERE key = $1 AND name = $2 AND kind = $3", 3);

    /// <summary>What is known of several forms, in one way there and back; null where that is not worth it.</summary>
    private readonly Statement? _findAll = connection.Dialect.Rows([ColumnKind.Text, ColumnKind.Text, ColumnKind.Number]) is { } forms
        ? new(
            connection,
            "SELECT r.key, r.name, r.kind, f.units, s.name, s.kind, s.seal "
            + $"FROM {forms} AS r(key, name, kind) LEFT JOIN speaker_form f ON f.key = r.key AND f.name = r.name AND f.kind = r.kind LEFT JOIN speaker s ON s.key = r.key",
            3)
        : null;

    private readonly Statement _dropForm = new(connection, "DELETE FROM speaker_form WHERE key = $1 AND name = $2 AND kind = $3", 3);
    private readonly Statement _forms = new(connection, "SELECT name, kind FROM speaker_form WHERE key = $1", 1);
    private readonly Statement _unname = new(connection, "DELETE FROM speaker_name WHERE name = $1 AND key = $2", 2);
    private readonly RowInsert _name = new(connection, "speaker_name", [Column.Text("name"), Column.Text("key")], "ON CONFLICT DO NOTHING");
    private readonly Statement _prefix = new(
        connection, "SELECT DISTINCT key FROM speaker_name WHERE name >= $1 AND name < $2", 2);

    /// <summary>Passages by these speakers will be added: where that is worth it, what is known of them is read in one go.</summary>
    public void Expect(IEnumerable<(SpeakerKey Key, Speaker Speaker)> speakers)
    {
        if (_findAll is null)
            return;
        MakeRoom();
        PrintedForm[] forms = [.. speakers.Select(speaker => new PrintedForm(speaker.Key, speaker.Speaker)).Where(form => !_printed.Contains(form) && !_unprinted.Contains(form)).Distinct()];
        if (forms.Length == 0)
            return;
        using var reader = _findAll.Query(
            Column.Array(ColumnKind.Text, forms.Select(form => form.Key.Value)),
            Column.Array(ColumnKind.Text, forms.Select(form => form.Name)),
            Column.Array(ColumnKind.Number, forms.Select(form => (object)(int)form.Kind)));
        while (reader.Read())
        {
            var key = new SpeakerKey(reader.GetString(0));
            (reader.IsDBNull(3) ? _unprinted : _printed).Add(new PrintedForm(key, reader.GetString(1), (SpeakerKind)reader.GetInt32(2)));
            // What changed in this transaction stands here only.
            if (!_known.ContainsKey(key))
                _known[key] = reader.IsDBNull(4) ? null : Prove(key, reader, 4);
        }
    }

    /// <summary>Counts a passage by this speaker under this name.</summary>
    public void Add(SpeakerKey key, Speaker speaker)
    {
        MakeRoom();
        var form = new PrintedForm(key, speaker);
        var isPrinted = _printed.Contains(form) || (!_unprinted.Remove(form) && IsPrinted(form));
        _added[form] = _added.GetValueOrDefault(form) + 1;
        _printed.Add(form);
        if (isPrinted)
            return;
        var known = Find(key);
        Replace(key, known, known is null ? new StoredSpeaker(speaker.Name, speaker.Kind) : known.With(speaker.Name, speaker.Kind));
    }

    /// <summary>Takes a passage out again; the name goes when no other prints it.</summary>
    public void Remove(SpeakerKey key, Speaker speaker)
    {
        Save();
        if (CountLess(key, speaker) > 0)
            return;
        _printed.Remove(new PrintedForm(key, speaker));
        _dropForm.Send(key.Value, speaker.Name, (int)speaker.Kind);
        Replace(key, Find(key), BestForm(key));
    }

    /// <summary>Name and kind; null for a key that nobody goes by.</summary>
    /// <exception cref="StoreDamageException">The row is not as it was written.</exception>
    public StoredSpeaker? Find(SpeakerKey key)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        StoredSpeaker? found;
        using (var reader = _find.Query(key.Value))
        {
            if (!reader.Read())
                return null;
            found = Prove(key, reader, 0);
        }
        MakeRoom();
        return _known[key] = found;
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

    /// <summary>Writes what was added: a transaction does it once, at its end.</summary>
    public void Save()
    {
        foreach (var (form, passages) in _added)
            _count.Add(form.Key.Value, form.Name, (int)form.Kind, passages);
        _added.Clear();
        foreach (var (key, before) in _changed.Where(pair => pair.Value is { } before && before.Name != _known[pair.Key]?.Name))
            ForEachSuffix(before!.Name, suffix => _unname.Send(suffix, key.Value));
        foreach (var (key, before) in _changed)
            Save(key, before, _known[key]);
        _changed.Clear();
    }

    /// <summary>Names may have changed: another process wrote, or a transaction was rolled back.</summary>
    public void Forget()
    {
        _known.Clear();
        _printed.Clear();
        _unprinted.Clear();
        _added.Clear();
        _changed.Clear();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement?[])[_find, _drop, _countLess, _isPrinted, _findAll, _dropForm, _forms, _unname, _prefix])
            statement?.Dispose();
        foreach (var rows in (RowInsert[])[_save, _count, _name])
            rows.Dispose();
    }

    private static StoredSpeaker Prove(SpeakerKey key, DbDataReader reader, int column)
    {
        var (name, kind) = (reader.GetString(column), reader.GetInt32(column + 1));
        return Seal.Of(key.Value, name, kind) == reader.GetInt64(column + 2) ? new StoredSpeaker(name, (SpeakerKind)kind) : throw new StoreDamageException("the names of speakers");
    }

    /// <summary>What is remembered must not grow with the coverage.</summary>
    private void MakeRoom()
    {
        if (_known.Count < Remembered && _printed.Count < Remembered && _unprinted.Count < Remembered)
            return;
        Save();
        Forget();
    }

    private bool IsPrinted(PrintedForm form)
    {
        using var reader = _isPrinted.Query(form.Key.Value, form.Name, (int)form.Kind);
        return reader.Read();
    }

    /// <summary>How many passages print it then.</summary>
    private long CountLess(SpeakerKey key, Speaker speaker)
    {
        using var reader = _countLess.Query(key.Value, speaker.Name, (int)speaker.Kind);
        return reader.Read() ? reader.GetInt64(0) : 0;
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
        _changed.TryAdd(key, known);
        _known[key] = best;
    }

    private void Save(SpeakerKey key, StoredSpeaker? before, StoredSpeaker? now)
    {
        if (now is null)
        {
            _drop.Send(key.Value);
            return;
        }
        _save.Add(key.Value, now.Name, (int)now.Kind, Seal.Of(key.Value, now.Name, (int)now.Kind));
        if (now.Name != before?.Name)
            ForEachSuffix(now.Name, suffix => _name.Add(suffix, key.Value));
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

/// <summary>A name under which passages print a speaker.</summary>
internal readonly record struct PrintedForm(SpeakerKey Key, string Name, SpeakerKind Kind)
{
    public PrintedForm(SpeakerKey key, Speaker speaker)
        : this(key, speaker.Name, speaker.Kind)
    {
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
