using Bot.Search.Domain;
using Bot.Search.Storing.Sql;

namespace Bot.Testing.Faults;

/// <summary>Everything that a store holds, read row by row, and a fresh store made of it.</summary>
internal static class StoredVersions
{
    /// <summary>Every stored version; rows that are damaged are left out.</summary>
    public static async Task<IReadOnlyList<ExtractedArticle>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        await using var coverage = new DiskCoverage(folder);
        using var session = await coverage.Store.OpenAsync(cancellationToken);
        return [.. session.Catalogue.Numbers().Select(session.ReadRow).OfType<ArticleRow>().Select(row => row.Extracted)];
    }

    /// <summary>Writes versions into an empty folder, in this order, and lets the index follow.</summary>
    public static async Task WriteAsync(string folder, IEnumerable<ExtractedArticle> versions, CancellationToken cancellationToken)
    {
        await using var fresh = new DiskCoverage(folder);
        foreach (var batch in versions.Chunk(200))
            await fresh.WriteAsync(batch, cancellationToken);
        await fresh.Care.FollowAsync(cancellationToken);
    }
}
