using Bot.Search.Domain;

namespace Bot.Search.Storing.Utterances;

/// <summary>What the grouping of utterances knows of a piece.</summary>
/// <param name="Words">A lasting hash of each word's term, in order.</param>
/// <param name="Negations">How many of the words deny ("not", "never").</param>
/// <param name="Keys">Pieces that may be the same share at least one; see <see cref="PieceSketch"/>.</param>
/// <param name="Speaker">Who; null when the speaker cannot be told.</param>
internal sealed record PieceWords(int[] Words, int Negations, long[] Keys, Speaker? Speaker);
