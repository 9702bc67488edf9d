using System.Text.Json.Nodes;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Both sides are held against what others wrote: our Discord by discord.js, our payloads by types and builders.</summary>
public sealed class DiscordInteropTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [InteropFact]
    public async Task Discord_js_logs_in_to_the_loopback_discord_and_answers()
    {
        await using var discord = LoopbackDiscord.Start();
        using var client = NodeProgram.Start(
            RepositoryRoot.File("tests", "interop", "discord", "client.mjs"),
            discord.ApiBaseUrl.Replace("/v10", "", StringComparison.Ordinal), discord.State.Token, discord.State.Application);
        try
        {
            var ready = await client.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.Equal("ready", JsonNode.Parse(ready ?? await client.StandardError.ReadToEndAsync())!["event"]!.GetValue<string>());

            await AnswersEverything(discord);
            discord.Gateway.AskToReconnect();
            await Eventually.IsTrueAsync(() => discord.Gateway.Resumes == 1, "discord.js resumes");
            var after = discord.Command("1", "who-said", ("topic", "ceasefire"), ("limit", 3));

            Assert.Equal("who-said ceasefire 3", (await after.Answer.WaitAsync(Patience))["content"]!.GetValue<string>());
            Assert.Empty(discord.State.FormErrors);
            Assert.Empty(discord.Gateway.ClosedWith);
        }
        catch (TimeoutException silence)
        {
            client.Kill(entireProcessTree: true);
            throw new TimeoutException(await client.StandardOutput.ReadToEndAsync() + await client.StandardError.ReadToEndAsync(), silence);
        }
        finally
        {
            client.Kill(entireProcessTree: true);
            await client.WaitForExitAsync();
        }
    }

    [InteropFact]
    public async Task Everything_sent_fits_the_official_types_and_builders()
    {
        using var folder = new TempFolder();
        var recorded = await RecordAsync();

        var json = folder.Write("recorded.json", new JsonArray([.. recorded.Select(pair => (JsonNode)new JsonObject { ["kind"] = pair.Kind, ["body"] = pair.Body.DeepClone() })]).ToJsonString());
        var types = Interop.Module("..", "discord", $"recorded-{Guid.NewGuid():N}.ts");
        await File.WriteAllTextAsync(types, TypeScript(recorded));
        try
        {
            var compiled = await NodeProgram.RunAsync(
                Interop.TypeScript, "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--types", "", types);
            var built = await NodeProgram.RunAsync(RepositoryRoot.File("tests", "interop", "discord", "builders.mjs"), json);

            Assert.True(compiled.Code == 0, compiled.Output);
            Assert.True(built.Code == 0, built.Output);
        }
        finally
        {
            File.Delete(types);
        }
        Assert.Superset(new HashSet<string> { "callback", "edit", "followup", "message", "commands", "identify" }, recorded.Select(pair => pair.Kind).ToHashSet());
    }

    private static async Task AnswersEverything(LoopbackDiscord discord)
    {
        var fast = await discord.Command("1", "who-said", ("topic", "ceasefire"), ("limit", 3)).Answer.WaitAsync(Patience);
        var slow = discord.Command("1", "who-said", ("topic", "slow"));
        var later = await slow.Answer.WaitAsync(Patience);
        await Eventually.IsTrueAsync(() => slow.FollowUps.Count == 1, "the follow-up comes");
        var offers = await discord.Typing("1", "who-said", "topic", "cease").Answer.WaitAsync(Patience);
        var pressed = await discord.Press("1", "v0:more", new JsonObject { ["content"] = "one" }, asker: "1").Answer.WaitAsync(Patience);
        var read = await discord.OnMessage("1", "Check this quote", "words").Answer.WaitAsync(Patience);
        discord.Say("1", $"<@{discord.State.BotUser}> hello", guild: null, channel: "71");
        await Eventually.IsTrueAsync(() => !discord.State.Messages.IsEmpty, "the mention is answered");

        Assert.Equal("who-said ceasefire 3", fast["content"]!.GetValue<string>());
        Assert.Equal((64, "later"), (slow.DeferredFlags, later["content"]!.GetValue<string>()));
        Assert.Equal("cease", offers["choices"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("pressed v0:more", pressed["content"]!.GetValue<string>());
        Assert.Equal(("read words", 64), (read["content"]!.GetValue<string>(), read["flags"]!.GetValue<int>()));
        Assert.True(discord.State.Commands.ContainsKey("global"));
    }

    /// <summary>A day in the life of the adapter: everything that it can send, as it was sent.</summary>
    private static async Task<List<(string Kind, JsonNode Body)>> RecordAsync()
    {
        await using var house = new DiscordHouse();
        house.Options.RegisterCommands = true;
        house.Options.DeferAfter = TimeSpan.FromMilliseconds(100);
        await house.StartAsync();
        var bot = house.Discord.State.BotUser;
        foreach (var kind in SomeAnswers.Kinds)
        {
            var answer = await SomeAnswers.ComposeAsync(kind);
            house.Handler.Answer = _ => Task.FromResult(answer);
            await house.Discord.Command("1", "sources").Answer.WaitAsync(Patience);
        }
        house.Discord.Say("1", $"<@{bot}> sources");
        await house.Discord.Typing("1", "who-said", "topic", "cease").Answer.WaitAsync(Patience);
        await house.Discord.Press("1", "v0:x", new JsonObject { ["content"] = "one" }, asker: "1").Answer.WaitAsync(Patience);
        await Later(house, "true", MessageVisibility.Private, MessageDelivery.New);
        await Later(house, "false", MessageVisibility.Private, MessageDelivery.New);
        await Eventually.IsTrueAsync(() => !house.Discord.State.Messages.IsEmpty, "the mention is answered");
        var identify = JsonNode.Parse(house.Discord.Gateway.Identified.First().GetRawText())!;
        return [.. house.Discord.State.Accepted.Select(pair => (pair.Request, pair.Body)), ("identify", identify)];
    }

    private static async Task Later(DiscordHouse house, string isPrivate, MessageVisibility visibility, MessageDelivery delivery)
    {
        var ready = new TaskCompletionSource<OutgoingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Handler.Answer = _ => ready.Task;
        var asked = house.Discord.Command("1", "sources", ("private", bool.Parse(isPrivate)));
        await Eventually.IsTrueAsync(() => asked.Acknowledged is not null, "the question is acknowledged");
        ready.SetResult((await SomeAnswers.ComposeAsync("who-said")) with { Visibility = visibility, Delivery = delivery });
        await asked.Answer.WaitAsync(Patience);
    }

    private static string TypeScript(List<(string Kind, JsonNode Body)> recorded)
    {
        var lines = recorded.Select((pair, i) => $"export const recorded{i}: {TypeOf(pair.Kind)} = {pair.Body.ToJsonString()};");
        return "import type * as v10 from 'discord-api-types/v10';\n" + string.Join('\n', lines) + "\n";
    }

    private static string TypeOf(string kind) => "v10." + kind switch
    {
        "callback" => "RESTPostAPIInteractionCallbackJSONBody",
        "edit" => "RESTPatchAPIInteractionOriginalResponseJSONBody",
        "followup" => "RESTPostAPIInteractionFollowupJSONBody",
        "message" => "RESTPostAPIChannelMessageJSONBody",
        "commands" => "RESTPutAPIApplicationCommandsJSONBody",
        "identify" => "GatewayIdentifyData",
        _ => throw new ArgumentException(kind, nameof(kind)),
    };
}
