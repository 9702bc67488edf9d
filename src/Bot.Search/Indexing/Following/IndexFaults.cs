using System.Data.Common;
using Bot.Search.Storing;

namespace Bot.Search.Indexing.Following;

/// <summary>Tells what is a fault of the index from what is not.</summary>
internal static class IndexFaults
{
    /// <summary>
    /// True for everything that reading damaged files can throw: Lucene's own exceptions, and those of its decoders, which
    /// take what they read for granted (index out of range, negative lengths, endless input).
    /// </summary>
    public static bool IsOfIndex(Exception fault) => fault is not (OperationCanceledException or CoverageUnusableException or DbException or OutOfMemoryException);

    /// <summary>One line, without a stack.</summary>
    public static string Describe(Exception fault)
    {
        fault = fault is AggregateException { InnerException: { } inner } ? inner : fault;
        var line = fault.Message.ReplaceLineEndings(" ");
        return $"{fault.GetType().Name}: {(line.Length > 200 ? string.Concat(line.AsSpan(0, 200), "…") : line)}";
    }
}
