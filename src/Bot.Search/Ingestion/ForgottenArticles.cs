using System.Text.Json;
using Bot.Search.Domain;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>
/// What people have forgotten on purpose, as a list of ids in the data folder: feeds and watched folders still hold these
/// articles and must not bring them back. An article without an address lies there by its text too (<see cref="TextId"/>),
/// since its file may be renamed. Read anew each time, since another process may have changed it.
/// </summary>
internal sealed class ForgottenArticles(IOptions<CoverageOptions> options, ILogger<ForgottenArticles> log)
{
    private const string Name = "forgotten.json";

    private string FilePath => Path.Combine(options.Value.DataDirectory, Name);

    public IReadOnlySet<ArticleId> Load()
    {
        try
        {
            var ids = File.Exists(FilePath) ? JsonSerializer.Deserialize<List<string>>(File.ReadAllBytes(FilePath)) : null;
            return (ids ?? []).Select(id => new ArticleId(id)).ToHashSet();
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            IngestLog.ForgottenLost(log, FilePath, fault);
            return new HashSet<ArticleId>();
        }
    }

    public Task AddAsync(IEnumerable<ArticleId> ids, CancellationToken cancellationToken) => SaveAsync(Load().Concat(ids), cancellationToken);

    /// <summary>People read these in again.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        var known = Load();
        if (ids.Any(known.Contains))
            await SaveAsync(known.Except(ids), cancellationToken);
    }

    private Task SaveAsync(IEnumerable<ArticleId> ids, CancellationToken cancellationToken)
    {
        var sorted = ids.Distinct().Order().Select(id => id.Value).ToList();
        return WholeFile.ReplaceAsync(FilePath, stream => JsonSerializer.SerializeAsync(stream, sorted, cancellationToken: cancellationToken));
    }
}
