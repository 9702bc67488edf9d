namespace Bot.Host.Composition;

/// <summary>Finds the seeds of a checkout or of a published program.</summary>
internal static class SeedFolder
{
    /// <summary>A full path as it is; a relative one below the working folder, else beside the program; null when there is none.</summary>
    public static string? Find(string configured)
    {
        if (configured.Length == 0)
            return null;
        var places = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory };
        return places.Select(place => Path.GetFullPath(configured, place)).FirstOrDefault(Directory.Exists);
    }
}
