namespace Bot.Testing;

/// <summary>
/// Programs and types that none of us wrote, installed by <c>npm ci --prefix tests/interop</c>. Tests that need them
/// skip where they are absent; with <c>BOT_REQUIRE_INTEROP=1</c> they run, and fail.
/// </summary>
public static class Interop
{
    /// <summary>Local Slack's executable.</summary>
    public static string LocalSlack => Module("local-slack-linux-x64", "bin", "local-slack");

    /// <summary>Slack's own type definitions.</summary>
    public static string SlackTypes => Module("@slack", "types", "package.json");

    /// <summary>The TypeScript compiler, a script for Node.js.</summary>
    public static string TypeScript => Module("typescript", "lib", "tsc.js");

    /// <summary>A file below the installed packages.</summary>
    public static string Module(params string[] parts) =>
        RepositoryRoot.File(["tests", "interop", "node_modules", .. parts]);

    /// <summary>Why a test that needs these files cannot run here; null when it has to.</summary>
    public static string? SkipReason(params string[] files)
    {
        if (Environment.GetEnvironmentVariable("BOT_REQUIRE_INTEROP") == "1")
            return null;
        var missing = files.FirstOrDefault(file => !File.Exists(file));
        return missing is null ? null : $"{Path.GetFileName(missing)} is not installed; run npm ci --prefix tests/interop.";
    }
}
