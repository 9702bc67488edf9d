using Bot.Testing;

namespace Bot.Adapters.Tests.Discord;

/// <summary>A test that needs the packages that others wrote; skipped with a reason where they are not installed.</summary>
public sealed class InteropFactAttribute : FactAttribute
{
    public InteropFactAttribute() => Skip = Interop.SkipReason(
        Interop.Module("discord.js", "package.json"),
        Interop.Module("discord-api-types", "v10.d.ts"),
        Interop.Module("@discordjs", "builders", "package.json"),
        Interop.TypeScript);
}
