using System.Diagnostics;

namespace Bot.Host.Tests;

/// <summary>A test that runs the program as another user, which takes root, <c>setpriv</c> and a build that everybody may read.</summary>
public sealed class OtherUserFactAttribute : FactAttribute
{
    public OtherUserFactAttribute()
    {
        if (!CanRun())
            Skip = "The program cannot be started as another user here: that takes root, setpriv, and a folder that everybody may read.";
    }

    private static bool CanRun()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/setpriv"))
            return false;
        using var process = Process.Start("/usr/bin/setpriv", ["--reuid=65534", "--clear-groups", "test", "-r", typeof(BotApp).Assembly.Location]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
