using System.Reflection;

namespace Bot.Host.Configuration;

/// <summary>Which version this is.</summary>
internal static class ProductVersion
{
    /// <summary>Without the commit that it was built from: "1.0.0".</summary>
    public static string Number { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
