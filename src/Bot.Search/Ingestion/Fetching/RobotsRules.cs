namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// A site's robots.txt for one robot, by RFC 9309: the group that names us, else the group "*"; of the rules that match
/// a path the longest decides, and of equally long ones the one that allows.
/// </summary>
internal sealed class RobotsRules
{
    private const int MaxRules = 5_000;

    private readonly List<(string Pattern, bool Allow)> _rules = [];

    public static RobotsRules AllowAll { get; } = new();

    public static RobotsRules RefuseAll { get; } = Of("User-agent: *\nDisallow: /", "");

    /// <summary>Reads a file; what is not understood is passed over, as the standard asks.</summary>
    public static RobotsRules Of(string text, string robot)
    {
        var named = Collect(text, agent => robot.Length > 0 && robot.StartsWith(agent, StringComparison.OrdinalIgnoreCase) && agent.Length > 0 && agent != "*");
        return named ?? Collect(text, agent => agent == "*") ?? AllowAll;
    }

    /// <summary>True when <paramref name="pathAndQuery"/> may be read.</summary>
    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt")
            return true;
        var best = -1;
        var allowed = true;
        foreach (var (pattern, allow) in _rules)
        {
            if (pattern.Length < best || (pattern.Length == best && !allow) || !RobotsPattern.Matches(pattern, pathAndQuery))
                continue;
            best = pattern.Length;
            allowed = allow;
        }
        return allowed;
    }

    private static RobotsRules? Collect(string text, Func<string, bool> isOurs)
    {
        var rules = new RobotsRules();
        bool found = false, ours = false, naming = false;
        foreach (var line in text.Split('\n'))
        {
            var (key, value) = Split(line);
            if (key == "user-agent")
            {
                ours = (naming && ours) || isOurs(value);
                found |= ours;
                naming = true;
            }
            else if (key is "allow" or "disallow")
            {
                naming = false;
                if (ours && value.Length > 0 && rules._rules.Count < MaxRules)
                    rules._rules.Add((value, key == "allow"));
            }
        }
        return found ? rules : null;
    }

    private static (string Key, string Value) Split(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var plain = comment < 0 ? line : line[..comment];
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (plain[..colon].Trim().ToLowerInvariant(), plain[(colon + 1)..].Trim());
    }
}

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
