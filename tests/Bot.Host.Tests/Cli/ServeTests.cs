using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class ServeTests
{
    [Fact]
    public async Task Serve_starts_without_any_platform_says_so_and_stops_when_told()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var errors = new Announced("Serving no platform");

        var running = BotApp.RunAsync(Arguments(folder, 0), TextReader.Null, TextWriter.Null, errors, stop.Token);
        await errors.Seen.WaitAsync(TimeSpan.FromMinutes(1));
        await stop.CancelAsync();

        Assert.Equal(0, await running);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_with_78_and_a_sentence()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var errors = new StringWriter();

        var exitCode = await BotApp.RunAsync(
            Arguments(folder, ((IPEndPoint)taken.LocalEndpoint).Port), TextReader.Null, TextWriter.Null, errors, CancellationToken.None);

        Assert.Equal(78, exitCode);
        Assert.Contains("Host:Urls", errors.ToString(), StringComparison.Ordinal);
    }

    private static string[] Arguments(TempFolder folder, int port) =>
        ["serve", "--data", folder.Path, "--set", $"Host:Urls=http://127.0.0.1:{port}", "--set", $"Coverage:SeedDirectory={RepositoryRoot.File("seeds")}"];

    private sealed class Announced(string text) : TextWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            if (value?.Contains(text, StringComparison.Ordinal) == true)
                _seen.TrySetResult();
        }
    }
}
