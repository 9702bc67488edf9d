using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Sources;

/// <summary>Takes JSON lines apart: one document a line, named "file:line". Blank lines are passed over.</summary>
internal static class JsonLinesSource
{
    private const int BufferBytes = 64 * 1024;

    public static async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream stream,
        string location,
        int maxLineBytes,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferBytes, leaveOpen: true));
        var splitter = new LineSplitter(maxLineBytes);
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (splitter.TryTake(ref buffer, result.IsCompleted, out var line))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{location}:{splitter.Number}");
                if (line is null)
                    yield return SourceItem.Fail(name, $"The line is longer than {maxLineBytes} bytes. Split it, or raise {ReadingOptions.Section}:{nameof(ReadingOptions.MaxDocumentBytes)}.");
                else if (line.Length > 0)
                    yield return new SourceItem.Document(new SourceDocument(name, line, clock.GetUtcNow()) { MediaType = "application/json" });
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
                break;
        }
        await reader.CompleteAsync();
        if (splitter.Number == 0)
            yield return SourceItem.Fail(location, "It is empty; there is nothing to read.");
    }

    /// <summary>Cuts lines off a growing buffer; a line over the limit is dropped piece by piece and given as null once.</summary>
    private sealed class LineSplitter(int limit)
    {
        private bool _dropping;

        /// <summary>Number of the line taken last, from 1.</summary>
        public int Number { get; private set; }

        public bool TryTake(ref ReadOnlySequence<byte> buffer, bool last, out byte[]? line)
        {
            line = [];
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                Number++;
                var content = buffer.Slice(0, end);
                line = _dropping || content.Length > limit ? null : Trimmed(content);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                _dropping = false;
                return true;
            }
            if (!last)
            {
                DropTooLong(ref buffer);
                return false;
            }
            if (buffer.IsEmpty && !_dropping)
                return false;
            Number++;
            line = _dropping || buffer.Length > limit ? null : Trimmed(buffer);
            buffer = buffer.Slice(buffer.End);
            _dropping = false;
            return true;
        }

        private void DropTooLong(ref ReadOnlySequence<byte> buffer)
        {
            if (!_dropping && buffer.Length <= limit)
                return;
            _dropping = true;
            buffer = buffer.Slice(buffer.End);
        }

        private static byte[] Trimmed(ReadOnlySequence<byte> content) => content.ToArray().AsSpan().Trim(" \t\r"u8).ToArray();
    }
}
