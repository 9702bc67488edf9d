using System.Diagnostics;
using System.Text;

namespace Bot.Testing.Failover;

/// <summary>A program that runs until it is disposed of.</summary>
/// <param name="path">Where it is.</param>
/// <param name="arguments">Of its command line.</param>
/// <param name="user">Who is to run it where this process is root's; null for the same.</param>
internal sealed class ChildProgram(string path, IReadOnlyList<string> arguments, string? user) : IDisposable
{
    private const int MostSaid = 4_000;
    private readonly StringBuilder _said = new();
    private Process? _process;

    public bool HasExited => _process is { HasExited: true };

    /// <summary>The last that it said.</summary>
    public string Errors
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public void Start()
    {
        // setpriv becomes the program, so that what is ended is the program itself.
        var isOther = user is not null && Environment.UserName == "root";
        var start = new ProcessStartInfo(
            isOther ? "setpriv" : path,
            isOther ? ["--reuid", user!, "--regid", user!, "--init-groups", path, .. arguments] : arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public void Dispose()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        // Its children may hold its output open: that is not waited for.
        process.WaitForExit(TimeSpan.FromSeconds(5));
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
            if (_said.Length > MostSaid)
                _said.Remove(0, _said.Length - MostSaid);
        }
    }
}
