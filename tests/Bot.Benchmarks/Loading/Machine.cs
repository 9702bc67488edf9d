using System.Globalization;

namespace Bot.Benchmarks.Loading;

/// <summary>What the process and the machine say of themselves (Linux: /proc).</summary>
internal static class Machine
{
    /// <summary>Resident memory in MB: all of it, and the part that is not file pages.</summary>
    public static (double All, double Anonymous) Resident()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return (Environment.WorkingSet / 1e6, double.NaN);
        var lines = File.ReadAllLines(Status);
        return (Megabytes(lines, "VmRSS:"), Megabytes(lines, "RssAnon:"));
    }

    /// <summary>Greatest resident memory so far in MB.</summary>
    public static double Peak() =>
        File.Exists("/proc/self/status") ? Megabytes(File.ReadAllLines("/proc/self/status"), "VmHWM:") : double.NaN;

    public static double FolderMegabytes(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;

    public static string Describe()
    {
        const string Cpu = "/proc/cpuinfo";
        var model = File.Exists(Cpu)
            ? File.ReadLines(Cpu).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {model ?? "unknown processor"}, {Environment.OSVersion}, .NET {Environment.Version}");
    }

    private static double Megabytes(string[] lines, string name)
    {
        var line = lines.First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
