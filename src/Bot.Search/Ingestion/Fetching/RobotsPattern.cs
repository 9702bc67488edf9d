namespace Bot.Search.Ingestion.Fetching;

/// <summary>Path patterns of robots.txt: a prefix, where "*" stands for anything and a last "$" for the end.</summary>
internal static class RobotsPattern
{
    /// <summary>In time linear to the path for each star: pieces are taken at their first place, which is enough for a prefix.</summary>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var pieces = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var index = 1; index < pieces.Length; index++)
        {
            if (anchored && index == pieces.Length - 1)
                return path.Length - pieces[index].Length >= at && path.EndsWith(pieces[index], StringComparison.Ordinal);
            var next = path.IndexOf(pieces[index], at, StringComparison.Ordinal);
            if (next < 0)
                return false;
            at = next + pieces[index].Length;
        }
        return !anchored || at == path.Length;
    }
}
