using System.Collections.Concurrent;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>One stored version of an article.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Extracted">Article and extraction.</param>
/// <param name="Origin">Group of copies.</param>
/// <param name="RemovedBy">When the next version was read; null for the newest.</param>
internal sealed record ArticleRow(long Row, ExtractedArticle Extracted, long Origin, DateTimeOffset? RemovedBy)
{
    public Article Article => Extracted.Article;
}

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
