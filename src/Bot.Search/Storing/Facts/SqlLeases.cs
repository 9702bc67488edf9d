using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Facts;

/// <summary>Turns in a table of the store.</summary>
internal sealed class SqlLeases(IFactDatabase database) : ILeases
{
    public Task<Lease?> TakeAsync(string name, string holder, TimeSpan length, CancellationToken cancellationToken) => WriteAsync(rows => rows.Take(name, holder, length), cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => WriteAsync(
        rows =>
        {
            rows.Release(lease);
            return true;
        },
        cancellationToken);

    private async Task<T> WriteAsync<T>(Func<LeaseRows, T> write, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                connection =>
                {
                    using var rows = new LeaseRows(connection);
                    return write(rows);
                },
                cancellationToken);
        }
        catch (FactsUnusableException fault)
        {
            throw new CoverageUnusableException(fault.Message, fault);
        }
    }
}
