using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// Reads files at a position, 4 KiB at a time. Lucene.Net's own input moves one stream under a lock for every kibibyte, so
/// that questions asked at once wait for each other; memory maps can end the process when readers are swapped
/// (https://github.com/apache/lucenenet/issues/1013).
/// </summary>
internal sealed class PositionedReads(LuceneDirectory files, string folder) : FilterDirectory(files)
{
    private const int BufferBytes = 4_096;

    public override IndexInput OpenInput(string name, IOContext context)
    {
        var path = Path.Combine(folder, name);
        return new Input(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    private sealed class Input(string path, SafeFileHandle file) : BufferedIndexInput(path, BufferBytes)
    {
        private readonly long _length = RandomAccess.GetLength(file);
        private bool _isClone;

        public override long Length => _length;

        public override object Clone()
        {
            var clone = (Input)base.Clone();
            clone._isClone = true;
            return clone;
        }

        /// <summary>Fills the part of the buffer from where the reader stands.</summary>
        /// <exception cref="EndOfStreamException">The file ends before.</exception>
        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var position = Position;
            while (length > 0)
            {
                var read = RandomAccess.Read(file, b.AsSpan(offset, length), position);
                if (read == 0)
                    throw new EndOfStreamException($"{this} ends before byte {position + length}.");
                (position, offset, length) = (position + read, offset + read, length - read);
            }
        }

        /// <summary>Nothing to move: every read says where.</summary>
        protected override void SeekInternal(long pos)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClone)
                file.Dispose();
        }
    }
}
