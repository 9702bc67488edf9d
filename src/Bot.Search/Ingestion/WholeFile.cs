namespace Bot.Search.Ingestion;

/// <summary>Replaces a small file as a whole: a crash leaves the old or the new one, never half of it.</summary>
internal static class WholeFile
{
    public static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        await using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }
}
