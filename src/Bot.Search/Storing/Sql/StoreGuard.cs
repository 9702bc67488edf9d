namespace Bot.Search.Storing.Sql;

/// <summary>Runs what works on a store; its faults come out in plain words.</summary>
/// <param name="store">Where it lies, for an operator.</param>
/// <param name="remedy">What to do about a damaged one.</param>
/// <param name="translate">A fault of the database in plain words; null for what is none.</param>
internal sealed class StoreGuard(string store, string remedy, Func<Exception, CoverageUnusableException?> translate)
{
    /// <summary>Runs on the store alone; every fault of it comes out in plain words.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    public T Run<T>(Func<T> action)
    {
        try
        {
            return Guard(action);
        }
        catch (Exception fault) when (fault is InvalidCastException or FormatException)
        {
            throw new CoverageUnusableException($"The store {store} is damaged, a value has another type than was written: {remedy}.", fault);
        }
    }

    /// <summary>Runs on the store among other things: only what is surely the store's fault is translated.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (StoreDamageException damage)
        {
            throw new CoverageUnusableException($"The store {store} is damaged in {damage.What}: {remedy}.", damage);
        }
        catch (Exception fault) when (translate(fault) is { } told)
        {
            throw told;
        }
    }
}
