using System.Diagnostics;
using System.Text;

namespace Bot.Testing;

/// <summary>
/// Holds payloads against Slack's own type definitions: each is written as a literal of its type, and the TypeScript
/// compiler says what does not fit, unknown properties included.
/// </summary>
public static class SlackTypes
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What has to be installed.</summary>
    public static string[] Needs => [Interop.TypeScript, Interop.SlackTypes];

    /// <summary>What the compiler says; empty when everything fits.</summary>
    /// <param name="messages">Messages as JSON by a name: text, blocks and whatever else a method takes.</param>
    /// <param name="views">Views as JSON by a name.</param>
    public static Task<string> CheckAsync(IReadOnlyDictionary<string, string> messages, IReadOnlyDictionary<string, string> views) =>
        CompileAsync(Source(messages, views));

    /// <summary>What the compiler says of events that Slack sends; empty when everything fits.</summary>
    /// <param name="events">By a name: the type of Slack's that each is to be, and its literal.</param>
    public static Task<string> CheckEventsAsync(IReadOnlyDictionary<string, (string Type, string Json)> events)
    {
        var types = Interop.Module("@slack", "types", "dist", "index.js");
        var source = new StringBuilder($"import type * as slack from \"{types}\";\n");
        foreach (var (name, (type, json)) in events)
            source.AppendLine($"// {name}").AppendLine($"export const event{source.Length}: slack.{type} = {json};");
        return CompileAsync(source.ToString());
    }

    private static async Task<string> CompileAsync(string source)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "payloads.ts");
        await File.WriteAllTextAsync(file, source);
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Interop.TypeScript, "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "", file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var compiler = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var output = compiler.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = compiler.StandardError.ReadToEndAsync(limit.Token);
        await compiler.WaitForExitAsync(limit.Token);
        var said = await output + await errors;
        return compiler.ExitCode == 0 ? said : $"exit code {compiler.ExitCode}\n{said}";
    }

    private static string Source(IReadOnlyDictionary<string, string> messages, IReadOnlyDictionary<string, string> views)
    {
        var types = Interop.Module("@slack", "types", "dist", "index.js");
        var source = new StringBuilder($$"""
            import type { KnownBlock, HomeView } from "{{types}}";
            // https://docs.slack.dev/reference/methods/chat.postMessage, and the body of a response_url
            interface Message {
              text: string;
              blocks?: KnownBlock[];
              unfurl_links: false;
              unfurl_media: false;
              channel?: string;
              user?: string;
              thread_ts?: string;
              response_type?: "ephemeral" | "in_channel";
              replace_original?: boolean;
            }
            interface Home extends HomeView { blocks: KnownBlock[]; }

            """);
        foreach (var (name, json) in messages)
            source.AppendLine($"// {name}").AppendLine($"export const message{source.Length}: Message = {json};");
        foreach (var (name, json) in views)
            source.AppendLine($"// {name}").AppendLine($"export const view{source.Length}: Home = {json};");
        return source.ToString();
    }
}
