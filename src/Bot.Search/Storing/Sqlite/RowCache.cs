using System.Collections.Concurrent;

namespace Bot.Search.Storing.Sqlite;

/// <summary>
/// Decoded rows that were written or asked for lately, shared by all readers. Rows never change, so what is kept is right
/// for ever; a reader only asks for rows that its own frozen tables name.
/// </summary>
internal sealed class RowCache
{
    /// <summary>UTF-16 characters of article text that are kept, about 16 MB with what was found in them.</summary>
    private const int MostCharacters = 4_000_000;

    private readonly ConcurrentDictionary<long, ArticleRow> _rows = new();
    private int _characters;

    public ArticleRow? Find(long number) => _rows.GetValueOrDefault(number);

    public void Add(ArticleRow row)
    {
        if (Interlocked.Add(ref _characters, row.Article.Text.Length) > MostCharacters)
        {
            _rows.Clear();
            Interlocked.Exchange(ref _characters, row.Article.Text.Length);
        }
        _rows[row.Row] = row;
    }

    /// <summary>Keeps nothing: what was forgotten must not stay in memory.</summary>
    public void Clear()
    {
        _rows.Clear();
        Interlocked.Exchange(ref _characters, 0);
    }
}
