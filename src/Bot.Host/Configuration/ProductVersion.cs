using System.Reflection;

namespace Bot.Host.Configuration;

/// <summary>Which version this is.</summary>
internal static class ProductVersion
{
    /// <summary>With the commit it was built from, where that is known: "1.0.0+1a2b3c…".</summary>
    public static string Full { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Without the commit: "1.0.0".</summary>
    public static string Number { get; } = Full.Split('+')[0];
}
