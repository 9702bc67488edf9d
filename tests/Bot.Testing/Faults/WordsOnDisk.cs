using System.Diagnostics;
using System.Text;

namespace Bot.Testing.Faults;

/// <summary>
/// Looks for words in every file of a folder, byte by byte. Not while a store of this process is open: closing a file gives
/// back the locks that SQLite has on it (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
/// </summary>
public static class WordsOnDisk
{
    /// <summary>
    /// Letters at the beginning of a word that are not looked for: a list of terms writes what two words share at the
    /// beginning once.
    /// </summary>
    private const int Shared = 3;

    private const int BufferBytes = 1 << 20;

    /// <summary>"word in file" for each that is there; empty when none is.</summary>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<string> words)
    {
        var found = new List<string>();
        var wanted = words.Select(word => (Word: word, Bytes: Encoding.UTF8.GetBytes(word[Shared..]))).ToList();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            found.AddRange(In(file, wanted).Select(word => $"{word} in {Path.GetRelativePath(folder, file)}"));
        return found;
    }

    /// <summary>The same for one word by another process, beside an open store: the files that hold it.</summary>
    public static async Task<IReadOnlyList<string>> FindBesideAsync(string folder, string word, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("grep", ["-r", "-l", "-a", "-F", "-e", word[Shared..], folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        })!;
        // Files that go while it looks are named here; they hold nothing.
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var found = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static HashSet<string> In(string file, List<(string Word, byte[] Bytes)> wanted)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var buffer = new byte[BufferBytes];
            var kept = 0;
            while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
            {
                var part = buffer.AsSpan(0, kept + read);
                foreach (var (word, bytes) in wanted)
                {
                    if (part.IndexOf(bytes) >= 0)
                        found.Add(word);
                }
                // A word may lie across two reads.
                kept = Math.Min(part.Length, wanted.Max(entry => entry.Bytes.Length) - 1);
                part[^kept..].CopyTo(buffer);
            }
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted since it was listed: it holds nothing.
            return found;
        }
        catch (IOException) when (Path.GetFileName(file) == "writer.lock")
        {
            return found;
        }
        return found;
    }
}
