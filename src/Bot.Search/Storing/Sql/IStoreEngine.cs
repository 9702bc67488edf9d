using Bot.Search.Analyzing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sql;

/// <summary>What a store runs on: how it is opened, and what its faults mean.</summary>
internal interface IStoreEngine : IDisposable
{
    /// <summary>Where it lies, for an operator; holds no password.</summary>
    string Name { get; }

    /// <summary>Folder for an index of this store, whether it is there or not.</summary>
    string IndexFolder { get; }

    /// <summary>Opens the store: makes a new one, brings an old one to this version, looks at a small one whole.</summary>
    /// <exception cref="CoverageUnusableException">It is missing beside its index, damaged, or of a newer version.</exception>
    OpenStore Open(ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log);

    /// <summary>Begins, or goes on with, a copy in an empty place: a connection to tables that no bot opens before <see cref="EndCopy"/>.</summary>
    /// <exception cref="CoverageUnusableException">There is a store already.</exception>
    StoreConnection BeginCopy();

    /// <summary>The copy is whole: it is a store from now on.</summary>
    void EndCopy(StoreConnection copy);

    /// <summary>Waits until another process is likely to have written, at most <paramref name="longest"/>.</summary>
    Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Runs on the store alone; every fault of it comes out in plain words.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    T Run<T>(Func<T> action);

    /// <summary>Runs on the store among other things: only what is surely the store's fault is translated.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    T Guard<T>(Func<T> action);
}
