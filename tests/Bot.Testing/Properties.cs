using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Testing;

/// <summary>
/// What holds for any input is tried with a fresh seed in every run, and a failure names the seed. <c>PROPERTY_SEED=123</c> tries that seed
/// alone; <c>PROPERTY_RUNS=50</c> tries so many seeds one after the other, the long run of a night.
/// </summary>
public static class Properties
{
    private const string SeedVariable = "PROPERTY_SEED";
    private const string RunsVariable = "PROPERTY_RUNS";

    /// <summary>Fails with the smallest input found for which <paramref name="holds"/> is false or throws.</summary>
    /// <param name="inputs">Makes the inputs, and smaller ones of one that failed.</param>
    /// <param name="holds">What has to be true of each.</param>
    /// <param name="times">How many inputs a seed gives.</param>
    /// <param name="size">How large the last inputs are; FsCheck's measure, mostly the length of a list.</param>
    public static void Holds<T>(Arbitrary<T> inputs, Func<T, bool> holds, int times = 100, int size = 100)
    {
        foreach (var seed in Seeds())
            Try(seed, () => Prop.ForAll(inputs, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(size).WithReplay((ulong)seed, 77UL)));
    }

    /// <summary>Fails if the test does; everything that it makes up comes from what it is given.</summary>
    public static void Holds(Action<Random> test)
    {
        foreach (var seed in Seeds())
            Try(seed, () => test(new Random(seed)));
    }

    /// <summary>Fails if the test does; everything that it makes up comes from what it is given.</summary>
    public static async Task HoldsAsync(Func<Random, Task> test)
    {
        foreach (var seed in Seeds())
        {
            try
            {
                await test(new Random(seed));
            }
            catch (Exception failure)
            {
                throw Named(seed, failure);
            }
        }
    }

    private static void Try(int seed, Action test)
    {
        try
        {
            test();
        }
        catch (Exception failure)
        {
            throw Named(seed, failure);
        }
    }

    private static IEnumerable<int> Seeds() => Number(SeedVariable) is { } seed
        ? [seed]
        : Enumerable.Range(0, Number(RunsVariable) ?? 1).Select(_ => RandomNumberGenerator.GetInt32(int.MaxValue));

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static InvalidOperationException Named(int seed, Exception failure) =>
        new($"To try it again: {SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)}\n{failure.Message}", failure);
}
