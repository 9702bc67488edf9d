using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// The bytes of a segment, in memory or in a mapped file. A mapping is released when nobody holds the segment any
/// more, so a snapshot may go on reading a segment that a merge has replaced.
/// </summary>
internal sealed unsafe class SegmentBytes
{
    private readonly byte[]? _memory;
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly SafeFileHandle? _file;
    private readonly byte* _start;

    public SegmentBytes(byte[] memory)
    {
        _memory = memory;
        Length = memory.Length;
    }

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The file is empty.</exception>
    public SegmentBytes(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = RandomAccess.GetLength(_file);
        if (Length == 0)
            throw new InvalidDataException($"{path} is empty.");
        _map = MemoryMappedFile.CreateFromFile(_file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    ~SegmentBytes()
    {
        if (_view is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map!.Dispose();
        _file!.Dispose();
    }

    public long Length { get; }

    /// <summary>True when the bytes are in memory anyway, so that nothing need be copied.</summary>
    public bool IsInMemory => _memory is not null;

    /// <summary>Bytes that are read again and again: they stay mapped. Valid while the caller holds this object.</summary>
    public ReadOnlySpan<byte> Mapped(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, Length);
        return _memory is null ? new ReadOnlySpan<byte>(_start + offset, length) : _memory.AsSpan((int)offset, length);
    }

    /// <summary>Bytes that are read rarely: they are copied and so do not add to the resident memory.</summary>
    public void Copy(long offset, Span<byte> target)
    {
        if (_memory is not null)
            _memory.AsSpan((int)offset, target.Length).CopyTo(target);
        else
            _ = RandomAccess.Read(_file!, target, offset);
    }
}
