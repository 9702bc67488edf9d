using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Units;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Names of speakers by key, and keys by the words of the names.</summary>
internal sealed class SpeakerRows(SqliteConnection connection) : IDisposable
{
    private const int Remembered = 20_000;
    private readonly Dictionary<SpeakerKey, (string Name, SpeakerKind Kind)> _known = [];
    private readonly Statement _find = new(connection, "SELECT name, kind FROM speaker WHERE key = $1", 1);
    private readonly Statement _save = new(connection, "INSERT OR REPLACE INTO speaker (key, name, kind) VALUES ($1, $2, $3)", 3);
    private readonly Statement _unname = new(connection, "DELETE FROM speaker_name WHERE name = $1 AND key = $2", 2);
    private readonly Statement _name = new(connection, "INSERT OR IGNORE INTO speaker_name (name, key) VALUES ($1, $2)", 2);
    private readonly Statement _prefix = new(
        connection, "SELECT DISTINCT key FROM speaker_name WHERE name >= $1 AND name < $2", 2);

    /// <summary>Remembers the fullest name and the first kind of a speaker.</summary>
    public void Add(SqliteTransaction transaction, SpeakerKey key, Speaker speaker)
    {
        var known = Find(transaction, key);
        var better = known is null || SpeakerNames.IsBetter(speaker.Name, known.Value.Name);
        var kind = known is null || speaker.Kind < known.Value.Kind ? speaker.Kind : known.Value.Kind;
        if (!better && kind == known!.Value.Kind)
            return;
        var name = better ? speaker.Name : known!.Value.Name;
        if (better && known is not null)
            ForEachSuffix(known.Value.Name, suffix => _unname.Execute(transaction, suffix, key.Value));
        _save.Execute(transaction, key.Value, name, (int)kind);
        ForEachSuffix(name, suffix => _name.Execute(transaction, suffix, key.Value));
        _known[key] = (name, kind);
    }

    /// <summary>Name and kind; null for a key that was never stored.</summary>
    public (string Name, SpeakerKind Kind)? Find(SqliteTransaction? transaction, SpeakerKey key)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        using var reader = _find.Query(transaction, key.Value);
        if (!reader.Read())
            return null;
        if (_known.Count >= Remembered)
            _known.Clear();
        return _known[key] = (reader.GetString(0), (SpeakerKind)reader.GetInt32(1));
    }

    /// <summary>Speakers with a name, or a word of it, that begins so.</summary>
    public List<SpeakerKey> FindByPrefix(SqliteTransaction? transaction, string prefix)
    {
        var keys = new List<SpeakerKey>();
        using var reader = _prefix.Query(transaction, prefix, prefix + char.MaxValue);
        while (reader.Read())
            keys.Add(new SpeakerKey(reader.GetString(0)));
        return keys;
    }

    /// <summary>Names may have changed: another process wrote, or a transaction was rolled back.</summary>
    public void Forget() => _known.Clear();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _save, _unname, _name, _prefix])
            statement.Dispose();
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
