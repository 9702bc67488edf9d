namespace Bot.Benchmarks.Loading;

/// <summary>Invented people, quoted by popularity (again after Zipf), each with a role.</summary>
internal sealed class SpeakerModel
{
    private const int Size = 30_000;

    private static readonly string[] First =
    [
        "Anna", "Boris", "Carla", "David", "Elena", "Frank", "Greta", "Hugo", "Irina", "Jonas", "Karin", "Lukas", "Maria", "Nikolai",
        "Olga", "Peter", "Rosa", "Stefan", "Tanja", "Viktor",
    ];

    private static readonly string[] Parts = ["berg", "mann", "sen", "ova", "stein", "dal", "holm", "ski", "qvist", "land", "ford", "wood", "ley", "more", "ton"];
    private static readonly string[] Stems =
    [
        "Ald", "Brod", "Cram", "Dorn", "Ek", "Falk", "Grun", "Hald", "Ing", "Jor", "Kald", "Lind", "Mark", "Nor", "Ost", "Palm", "Quin",
        "Rask", "Sand", "Torn", "Ulv", "Vest", "Wall", "Yng", "Zell",
    ];

    private static readonly string[] Roles =
    [
        "Foreign Minister", "Defence Minister", "Prime Minister", "Mayor", "party leader", "economist", "police chief", "union leader",
        "chief executive", "professor", "spokesman", "army commander", "central bank governor", "health secretary", "trade commissioner",
    ];

    private readonly double[] _cumulative = new double[Size];

    public SpeakerModel()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
            _cumulative[rank] = sum += 1.0 / (rank + 1 + 5);
    }

    public int Next(Random random)
    {
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, Size - 1);
    }

    public static string Name(int rank)
    {
        var mixed = rank * 7907 % (First.Length * Stems.Length * Parts.Length * 4);
        var first = First[mixed % First.Length];
        mixed /= First.Length;
        var stem = Stems[mixed % Stems.Length];
        mixed /= Stems.Length;
        var last = stem + Parts[mixed % Parts.Length];
        mixed /= Parts.Length;
        return $"{first} {last}{(mixed == 0 ? "" : Parts[mixed * 3])}";
    }

    public static string Role(int rank) => Roles[rank % Roles.Length];
}
