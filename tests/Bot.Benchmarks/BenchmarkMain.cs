using BenchmarkDotNet.Running;
using Bot.Benchmarks.Loading;

namespace Bot.Benchmarks;

internal static class BenchmarkMain
{
    /// <summary><c>load …</c> runs the load benchmark; anything else goes to BenchmarkDotNet.</summary>
    private static async Task<int> Main(string[] args)
    {
        if (args is ["load", .. var rest])
            return await LoadProgram.RunAsync(rest, CancellationToken.None);
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkMain).Assembly).Run(args);
        return 0;
    }
}
