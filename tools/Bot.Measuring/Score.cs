namespace Bot.Measuring;

/// <summary>Ranks of what was sought, gathered to the usual figures.</summary>
internal sealed class Score(string name)
{
    private readonly List<int?> _ranks = [];

    public string Name => name;

    public int Count => _ranks.Count;

    /// <summary>Adds a rank from 1; null when it was not found.</summary>
    public void Add(int? rank) => _ranks.Add(rank);

    public double SuccessAt(int rank) => Share(_ranks.Count(found => found <= rank));

    /// <summary>Mean reciprocal rank; what was not found counts 0.</summary>
    public double ReciprocalRank => Count == 0 ? 0 : _ranks.Sum(rank => rank is { } found ? 1.0 / found : 0) / Count;

    private double Share(int part) => Count == 0 ? 0 : (double)part / Count;
}
