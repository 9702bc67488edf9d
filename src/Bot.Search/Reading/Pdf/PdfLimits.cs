using System.Diagnostics;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Bot.Search.Reading.Pdf;

/// <summary>The document asks for more than any document needs.</summary>
/// <param name="isOfPage">True when it is one of its pages that does, and the others may be read.</param>
internal sealed class PdfLimitException(bool isOfPage = false) : Exception("The document is beyond the limits of what is read.")
{
    public bool IsOfPage => isOfPage;
}

/// <summary>
/// What one document may cost: a few bytes unpack to gigabytes, and forms that draw each other to more letters than there are. PdfPig cannot be
/// stopped from outside, so every stream and every letter passes here.
/// </summary>
internal sealed class PdfLimits
{
    /// <summary>Bytes of one stream, unpacked; a font of Chinese has ten million, a page of a newspaper three.</summary>
    public const int MostInStream = 24 * 1024 * 1024;

    private const long MostInAll = 160L * 1024 * 1024;
    private const int MostLetters = 1_200_000;
    private const int MostStreams = 60_000;

    /// <summary>Words of one drawing: a full page of a newspaper has 300,000, a map of all streets of a city some millions.</summary>
    private const int MostWords = 1_000_000;

    /// <summary>Codes that fonts list by their first and last; all of Unicode that is written has 150,000.</summary>
    private const long MostMapped = 1_000_000;

    /// <summary>So many letters as the document has words are a book; then only its beginning is read.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(6);

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _unpacked;
    private int _letters;
    private int _streams;
    private long _mapped;

    /// <exception cref="PdfLimitException">That is too much.</exception>
    public void Unpack(long bytes)
    {
        _unpacked += bytes;
        if (bytes > MostInStream || _unpacked > MostInAll)
            throw new PdfLimitException();
        Open();
    }

    /// <exception cref="PdfLimitException">That is one too many.</exception>
    public void Open()
    {
        if (++_streams > MostStreams || Stopwatch.GetElapsedTime(_started) > MostTime)
            throw new PdfLimitException();
    }

    /// <exception cref="PdfLimitException">That is too much for one drawing.</exception>
    public void Read(int words)
    {
        if (words > MostWords)
            throw new PdfLimitException(isOfPage: true);
        Open();
    }

    /// <exception cref="PdfLimitException">That is more than there are letters.</exception>
    public void Map(long codes)
    {
        _mapped += codes;
        if (_mapped > MostMapped)
            throw new PdfLimitException();
    }

    /// <exception cref="PdfLimitException">That is one too many.</exception>
    public void Draw()
    {
        if (++_letters > MostLetters || (_letters % 1024 == 0 && Stopwatch.GetElapsedTime(_started) > MostTime))
            throw new PdfLimitException();
    }
}

/// <summary>PdfPig's filters behind the limits of one document.</summary>
internal sealed class BoundedFilters(PdfLimits limits) : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    public PdfLimits Limits { get; } = limits;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Limits.Open();
        return Bounded(_inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, Limits))];

    private sealed class BoundedFilter(IFilter inner, PdfLimits limits) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
                Count(input);
            else if (inner is LzwFilter or RunLengthFilter && input.Length > PdfLimits.MostInStream / 128)
                throw new PdfLimitException();
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.Unpack(output.Length);
            if (streamDictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" } && !PdfNumbers.AreSane(output.Span))
                throw new PdfLimitException();
            return output;
        }

        /// <summary>Unpacks once without keeping anything: the filter itself keeps all, however much that is.</summary>
        private static void Count(Memory<byte> input)
        {
            if (input.Length <= 2)
                return;
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            packed.Position = 2;
            using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long all = 0;
            try
            {
                for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
                {
                    all += read;
                    if (all > PdfLimits.MostInStream)
                        throw new PdfLimitException();
                }
            }
            catch (InvalidDataException)
            {
                // Damaged further on: what the filter makes of it is not more than was counted.
                return;
            }
        }
    }
}
