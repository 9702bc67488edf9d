using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// Reads 4 KiB at a time where Lucene takes 1 (BufferedIndexInput): walking over a dictionary costs a call of the system for
/// each buffer, and that is most of what it costs.
/// </summary>
internal sealed class WiderReads(LuceneDirectory files) : FilterDirectory(files)
{
    /// <summary>Lucene has the larger buffer for merges only; the sizes said here decide nothing else when a file is read.</summary>
    private static readonly IOContext Wide = new(new MergeInfo(0, 0, false, 0));

    public override IndexInput OpenInput(string name, IOContext context) => base.OpenInput(name, Wide);
}
