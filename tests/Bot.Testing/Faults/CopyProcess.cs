using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Bot.Testing.Faults;

/// <summary>A copy of the bot as a process of its own, which is asked over HTTP and killed without warning.</summary>
internal sealed class CopyProcess(string program, string connectionString, string data, int port, TimeSpan answerLimit) : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>How lines of the log begin that tell why.</summary>
    private static readonly string[] ToldBy = ["Pages cannot be shown", "The index is given up"];

    private readonly HttpClient _client = new() { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), Timeout = answerLimit };
    private Process? _process;
    private Task<string> _errors = Task.FromResult("");
    private volatile bool _isAnswering;

    /// <summary>True from its first answer until it is killed.</summary>
    public bool IsAnswering => _isAnswering;

    /// <summary>Ends it; what it said, when it had ended by itself or answers no more. Null when all is well.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        if (_process is { HasExited: true } ended)
            return $"A copy ended with {ended.ExitCode}: {await _errors}";
        if (await AskAsync("sources", cancellationToken) is not null)
            return null;
        await KillAsync(cancellationToken);
        return $"A copy answers no more ({LastRefusal}): {await _errors}";
    }

    /// <summary>Why a question was not answered the last time; null before.</summary>
    public string? LastRefusal { get; private set; }

    /// <summary>Why pages could not be shown and the index was made anew, as its log told it until it was killed, each reason once.</summary>
    public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts it, and returns when it answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                program, "serve", "--data", data,
                "--set", "Coverage:Store=Postgres", "--set", $"Coverage:ConnectionString={connectionString}", "--set", "Coverage:SeedDirectory=",
                "--set", string.Create(CultureInfo.InvariantCulture, $"Host:Urls=http://127.0.0.1:{port}"), "--set", "Host:RequestsPerMinute=1000000",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await AskAsync("sources", cancellationToken) is null)
        {
            if (_process.HasExited)
                return;
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
        _isAnswering = true;
    }

    /// <summary>The page that answers; null when nobody answers, or with a fault.</summary>
    public async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetAsync($"/?q={Uri.EscapeDataString(question)}", cancellationToken);
            var page = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
                return page;
            LastRefusal = response.StatusCode.ToString();
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LastRefusal = fault.Message;
            return null;
        }
    }

    /// <summary>Ends it as a crash does.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _isAnswering = false;
        if (_process is not { } process)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(cancellationToken);
        foreach (var line in (await _errors).Split('\n'))
        {
            if (Array.Find(ToldBy, begin => line.Contains(begin, StringComparison.Ordinal)) is { } begin)
                Told.Add(line[line.IndexOf(begin, StringComparison.Ordinal)..]);
        }
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _client.Dispose();
    }
}
