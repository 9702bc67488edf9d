using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Bot.Distilling;

/// <summary>Gives single words the vectors that a sentence encoder has for them: the mean of their pieces' states, of unit length.</summary>
internal sealed class SentenceEncoder : IDisposable
{
    private const int States = 384;
    private const int Batch = 32;

    private readonly InferenceSession _session;
    private readonly Dictionary<string, int> _pieces;

    private SentenceEncoder(InferenceSession session, Dictionary<string, int> pieces) => (_session, _pieces) = (session, pieces);

    public static SentenceEncoder Open()
    {
        var (model, vocabulary) = PackagedModel.Read();
        var pieces = vocabulary.Split('\n').Select((piece, i) => (piece: piece.TrimEnd('\r'), i)).DistinctBy(pair => pair.piece)
            .ToDictionary(pair => pair.piece, pair => pair.i, StringComparer.Ordinal);
        return new SentenceEncoder(new InferenceSession(model), pieces);
    }

    public IReadOnlyList<float[]> Encode(IReadOnlyList<string> words) => [.. words.Chunk(Batch).SelectMany(EncodeBatch)];

    public void Dispose() => _session.Dispose();

    private IEnumerable<float[]> EncodeBatch(string[] words)
    {
        var tokens = Array.ConvertAll(words, TokensOf);
        int[] shape = [words.Length, tokens.Max(row => row.Count)];
        var (ids, mask, types) = (new DenseTensor<long>(shape), new DenseTensor<long>(shape), new DenseTensor<long>(shape));
        for (var row = 0; row < tokens.Length; row++)
        {
            for (var at = 0; at < tokens[row].Count; at++)
                (ids[row, at], mask[row, at]) = (tokens[row][at], 1);
        }
        using var outputs = _session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", ids), NamedOnnxValue.CreateFromTensor("attention_mask", mask), NamedOnnxValue.CreateFromTensor("token_type_ids", types),
        ]);
        var states = outputs[0].AsTensor<float>();
        return [.. tokens.Select((row, i) => Mean(states, i, row.Count))];
    }

    private static float[] Mean(Tensor<float> states, int row, int count)
    {
        var mean = new float[States];
        for (var at = 0; at < count; at++)
        {
            for (var i = 0; i < States; i++)
                mean[i] += states[row, at, i];
        }
        var length = MathF.Sqrt(mean.Sum(value => value * value));
        return Array.ConvertAll(mean, value => value / length);
    }

    // The longest piece first, as the encoder was trained.
    private List<long> TokensOf(string word)
    {
        var tokens = new List<long> { _pieces["[CLS]"] };
        for (var start = 0; start < word.Length;)
        {
            var end = word.Length;
            while (end > start && !_pieces.ContainsKey(Piece(word, start, end)))
                end--;
            if (end == start)
                return [_pieces["[CLS]"], _pieces["[UNK]"], _pieces["[SEP]"]];
            tokens.Add(_pieces[Piece(word, start, end)]);
            start = end;
        }
        tokens.Add(_pieces["[SEP]"]);
        return tokens;
    }

    private static string Piece(string word, int start, int end) => (start > 0 ? "##" : "") + word[start..end];
}
