namespace Bot.Search.Storing.Sqlite;

/// <summary>Row and ordinal of a unit in one number, ordered as they are.</summary>
internal static class PassageNumber
{
    /// <summary>Bits of the ordinal; the row is above them.</summary>
    public const int OrdinalBits = 20;

    public static long Of(long row, int ordinal) => (row << OrdinalBits) | (uint)ordinal;

    public static long RowOf(long unit) => unit >> OrdinalBits;

    public static int OrdinalOf(long unit) => (int)(unit & ((1 << OrdinalBits) - 1));
}
