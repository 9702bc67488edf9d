using System.IO.Compression;
using System.Text;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Model;

/// <summary>
/// The trained weights as one compressed file: a name, then two chains. Buckets are stored as gaps, rows label by label,
/// other weights as 16-bit steps.
/// </summary>
internal static class ModelFile
{
    private const string Magic = "quote-model-5";
    private const float Step = 1 / 1000f;
    private const string Resource = "Bot.Search.Extraction.Model.quotes.bin";

    /// <summary>Reads the model that is built in.</summary>
    public static QuoteModel ReadBuiltIn()
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The weights {Resource} are not built in.");
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The stream holds no model of this format.</exception>
    public static QuoteModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var buffered = new BufferedStream(brotli, 1 << 16);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        if (reader.ReadString() != Magic)
            throw new InvalidDataException("This file holds no quote model of this version.");
        var firstBias = new ChainBias(reader.ReadSingle(), reader.ReadSingle());
        var secondBias = new ChainBias(reader.ReadSingle(), reader.ReadSingle());
        return new QuoteModel(ReadChain(reader), ReadChain(reader), firstBias, secondBias, ReadSteps(reader), ReadSteps(reader), reader.ReadSingle());
    }

    public static void Write(Stream stream, QuoteModel model)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var buffered = new BufferedStream(brotli, 1 << 20);
        using var writer = new BinaryWriter(buffered, Encoding.UTF8);
        writer.Write(Magic);
        foreach (var bias in new[] { model.FirstBias, model.SecondBias })
        {
            writer.Write(bias.Begin);
            writer.Write(bias.Belief);
        }
        WriteChain(writer, model.First);
        WriteChain(writer, model.Second);
        WriteSteps(writer, model.Speakers);
        WriteSteps(writer, model.Confidence);
        writer.Write(model.LeastConfidence);
    }

    private static ChainModel ReadChain(BinaryReader reader)
    {
        var size = reader.ReadInt32();
        var buckets = new int[reader.ReadInt32()];
        var scale = reader.ReadSingle();
        var last = -1;
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = last += reader.Read7BitEncodedInt();
        var plane = new byte[buckets.Length];
        var rows = new sbyte[buckets.Length * FeatureTable.Width];
        for (var label = 0; label < FeatureTable.Width; label++)
        {
            reader.BaseStream.ReadExactly(plane);
            for (var i = 0; i < plane.Length; i++)
                rows[i * FeatureTable.Width + label] = (sbyte)plane[i];
        }
        return new ChainModel(new FeatureTable(size, buckets, rows, scale), ReadSteps(reader));
    }

    private static float[] ReadSteps(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.ReadInt16() * Step;
        return values;
    }

    private static void WriteChain(BinaryWriter writer, ChainModel chain)
    {
        var table = chain.Features;
        writer.Write(table.Size);
        writer.Write(table.RowCount);
        writer.Write(table.Scale);
        var last = -1;
        foreach (var bucket in table.Buckets())
        {
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
        }
        for (var label = 0; label < FeatureTable.Width; label++)
        {
            for (var row = 0; row < table.RowCount; row++)
                writer.Write(table.Weight(row, label));
        }
        WriteSteps(writer, chain.Edges);
    }

    private static void WriteSteps(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
            writer.Write((short)Math.Clamp(MathF.Round(value / Step), short.MinValue, short.MaxValue));
    }
}
