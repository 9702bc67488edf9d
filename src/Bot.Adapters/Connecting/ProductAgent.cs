using System.Reflection;

namespace Bot.Adapters.Connecting;

/// <summary>What the bot calls itself to platforms.</summary>
internal static class ProductAgent
{
    /// <summary>Which version this is, without the commit that it was built from: "1.0.0".</summary>
    public static string Version { get; } =
        typeof(ProductAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>"CoverageBot/1.0.0".</summary>
    public static string Name { get; } = "CoverageBot/" + Version;
}
