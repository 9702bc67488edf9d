using BenchmarkDotNet.Running;

namespace Bot.Benchmarks;

internal static class BenchmarkMain
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(BenchmarkMain).Assembly).Run(args);
}
