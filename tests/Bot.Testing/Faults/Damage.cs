using System.Globalization;

namespace Bot.Testing.Faults;

/// <summary>An accident to one file.</summary>
/// <param name="Kind">What sort of file it is.</param>
/// <param name="File">The file, below the folder.</param>
/// <param name="What">What happened, and where in the file.</param>
public sealed record Damage(string Kind, string File, string What)
{
    private const int MostBytes = 64;

    /// <summary>Strikes one file of a folder: first a sort of file is drawn, so that small ones are hit as often as large ones, and the store more often.</summary>
    public static Damage Strike(string folder, Random random)
    {
        if (random.Next(4) == 0)
            return Strike(folder, "coverage.db", random);
        var kinds = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        return Strike(folder, kinds[random.Next(kinds.Count)].Key, random);
    }

    /// <summary>Strikes a file of one sort.</summary>
    public static Damage Strike(string folder, string kind, Random random)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => KindOf(file) == kind).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        var bytes = System.IO.File.ReadAllBytes(file);
        // A log that is cut off is what a process leaves that is killed while it writes: that nobody can tell.
        var what = Change(ref bytes, random, kind != "coverage.db-wal");
        System.IO.File.WriteAllBytes(file, bytes);
        return new Damage(kind, Path.GetRelativePath(folder, file), what);
    }

    /// <summary>The sort of a file: its name, or what a name of the index ends with.</summary>
    public static string KindOf(string file)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith("segments_", StringComparison.Ordinal))
            return "segments_N";
        return name.StartsWith('_') ? Path.GetExtension(name) : name;
    }

    private static string Change(ref byte[] bytes, Random random, bool mayCut)
    {
        var dice = random.Next(10);
        if (bytes.Length == 0 || dice == 0)
            return Overwrite(ref bytes, random, bytes.Length, 1 + random.Next(MostBytes), "appended");
        var at = random.Next(bytes.Length);
        if (dice == 1 && mayCut)
        {
            bytes = bytes[..at];
            return string.Create(CultureInfo.InvariantCulture, $"cut off at {at}");
        }
        if (dice <= 3)
            return Overwrite(ref bytes, random, at, Math.Min(bytes.Length - at, 1 + random.Next(MostBytes)), "overwritten");
        var bit = random.Next(8);
        bytes[at] ^= (byte)(1 << bit);
        return string.Create(CultureInfo.InvariantCulture, $"bit {bit} of byte {at} flipped, now {bytes[at]:x2}");
    }

    private static string Overwrite(ref byte[] bytes, Random random, int at, int count, string how)
    {
        if (at + count > bytes.Length)
            Array.Resize(ref bytes, at + count);
        var fresh = new byte[count];
        random.NextBytes(fresh);
        fresh.CopyTo(bytes, at);
        return string.Create(CultureInfo.InvariantCulture, $"{count} bytes at {at} {how}: {Convert.ToHexStringLower(fresh)}");
    }
}
