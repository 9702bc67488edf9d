using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Bot.Adapters.Tests.Connecting.Remembering;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordRegistrationTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void All_commands_are_within_discords_limits(bool forOneServer, bool userInstall)
    {
        var commands = JsonSerializer.SerializeToElement(CommandPayloads.All(forOneServer, userInstall), DiscordJson.Options);

        Assert.Empty(CommandRules.Check([.. commands.EnumerateArray()]).Lines);
    }

    [Fact]
    public void The_commands_are_these() => Golden.Matches(
        JsonSerializer.Serialize(CommandPayloads.All(forOneServer: false), DiscordJson.Indented) + "\n",
        "tests", "Bot.Adapters.Tests", "Discord", "Payloads", "commands.golden.json");

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_when_they_change()
    {
        var facts = new InMemoryChatFacts(TimeProvider.System);
        await using var house = new DiscordHouse(facts: facts);
        await Register(house, evenIfUnchanged: false);
        await using var restarted = new DiscordHouse(facts: facts);
        HasThem(restarted);

        await Register(restarted, evenIfUnchanged: false);
        Assert.Equal(0, restarted.Discord.State.Overwrites);
        await Register(house, evenIfUnchanged: false);
        Assert.Equal(1, house.Discord.State.Overwrites);
        await Register(house, evenIfUnchanged: true);

        Assert.Equal(2, house.Discord.State.Overwrites);
    }

    [Theory]
    [InlineData(true, "discord-commands-{0}-global.sha256.imported", 0)]
    [InlineData(false, "discord-commands-{0}-global.sha256", 0)]
    public async Task What_an_older_version_kept_in_a_file_is_taken_over_once(bool isDurable, string left, int overwrites)
    {
        using var folder = new TempFolder();
        await using var house = new DiscordHouse(facts: new DurableChatFacts(TimeProvider.System, isDurable));
        house.Options.StateDirectory = folder.Path;
        HasThem(house);
        var hash = Convert.ToHexStringLower(SHA256.HashData(RestRequest.Json(CommandPayloads.All(forOneServer: false))));
        folder.Write($"discord-commands-{house.Options.ApplicationId}-global.sha256", hash + "\n");

        await Register(house, evenIfUnchanged: false);

        Assert.Equal(overwrites, house.Discord.State.Overwrites);
        Assert.Equal([string.Format(CultureInfo.InvariantCulture, left, house.Options.ApplicationId)], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_file_of_an_older_version_is_left_and_the_commands_are_registered()
    {
        using var folder = new TempFolder();
        await using var house = new DiscordHouse(facts: new DurableChatFacts(TimeProvider.System));
        house.Options.StateDirectory = folder.Path;
        var file = folder.Write($"discord-commands-{house.Options.ApplicationId}-global.sha256", "half a ha");

        await Register(house, evenIfUnchanged: false);

        Assert.Equal(1, house.Discord.State.Overwrites);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_test_server_gets_them_without_touching_the_others()
    {
        await using var house = new DiscordHouse();
        house.Options.GuildId = LoopbackEvents.Guild;

        await Register(house, evenIfUnchanged: false);

        Assert.Equal([LoopbackEvents.Guild], house.Discord.State.Commands.Keys);
    }

    [Fact]
    public async Task A_wrong_application_is_told_in_words()
    {
        await using var house = new DiscordHouse();
        house.Options.ApplicationId = "1";

        var result = await house.Registration().RegisterAsync(false, CancellationToken.None);

        Assert.Equal(CheckState.Wrong, result.State);
        Assert.Contains("Discord:ApplicationId", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_invitation_asks_for_no_more_than_answers_need() => Assert.Equal(
        "https://discord.com/oauth2/authorize?client_id=8&scope=bot%20applications.commands&permissions=274877991936",
        DiscordRegistration.InviteFor("8")!.AbsoluteUri);

    [Fact]
    public async Task On_start_commands_are_registered()
    {
        await using var house = new DiscordHouse();
        house.Options.RegisterCommands = true;
        await house.StartAsync();

        Assert.True(house.Discord.State.Commands.ContainsKey("global"));
    }

    [Theory]
    [InlineData("ok", CheckState.Good, "session starts are left")]
    [InlineData("token", CheckState.Wrong, "4004")]
    [InlineData("application", CheckState.Wrong, "belongs to the application")]
    [InlineData("intent", CheckState.Wrong, "4014")]
    [InlineData("off", CheckState.Off, "Discord:Token is not set")]
    public async Task Doctor_says_in_words_what_is_wrong(string fault, CheckState state, string words)
    {
        await using var house = new DiscordHouse();
        house.Options.Token = fault switch { "token" => "wrong-token", "off" => null, _ => house.Options.Token };
        house.Options.ApplicationId = fault == "application" ? "1" : house.Options.ApplicationId;
        house.Discord.Gateway.RefuseIdentifyWith = fault == "intent" ? 4014 : null;

        var results = await new DiscordCheck(house.Options, house.Api(), house.Clock).CheckAsync(CancellationToken.None);

        Assert.Contains(results, result => result.State == state && result.Text.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(results, result => result.Text.Contains("wrong-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_does_not_wait_for_a_session_that_the_gateway_refuses()
    {
        await using var house = new DiscordHouse();
        house.Discord.Gateway.SessionStartsLeft = 1;
        var check = new DiscordCheck(house.Options, house.Api(), house.Clock);
        await check.CheckAsync(CancellationToken.None);
        house.Discord.Gateway.SessionStartsLeft = 1;

        var started = TimeProvider.System.GetTimestamp();
        var results = await check.CheckAsync(CancellationToken.None);

        Assert.Contains(results, result => result.State == CheckState.Wrong && result.Text.Contains("does not begin a session", StringComparison.Ordinal));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Whoever_else_changed_the_commands_is_noticed_on_the_next_start()
    {
        await using var house = new DiscordHouse();
        await Register(house, evenIfUnchanged: false);
        await Register(house, evenIfUnchanged: false);
        Assert.Equal(1, house.Discord.State.Overwrites);

        house.Discord.State.Commands["global"].RemoveAt(0);
        await Register(house, evenIfUnchanged: false);
        house.Discord.State.Commands["global"][0]!["description"] = "Something else";
        await Register(house, evenIfUnchanged: false);
        house.Discord.Faults.Add(new LoopbackFaults.Fault("GET /api/v10/applications", 403));
        await Register(house, evenIfUnchanged: false);

        Assert.Equal(3, house.Discord.State.Overwrites);
    }

    [Fact]
    public void People_may_bring_the_bot_along_where_that_is_set()
    {
        var plain = CommandPayloads.All(forOneServer: false);
        var brought = CommandPayloads.All(forOneServer: false, userInstall: true);

        Assert.All(plain, command => Assert.Null(command.IntegrationTypes));
        foreach (var command in brought)
        {
            var isForAll = command.DefaultMemberPermissions is null;
            Assert.Equal(isForAll ? [0, 1] : null, command.IntegrationTypes);
            Assert.Equal(isForAll ? [0, 1, 2] : [0], command.Contexts!);
        }
    }

    private static void HasThem(DiscordHouse house) =>
        house.Discord.State.Commands["global"] = JsonSerializer.SerializeToNode(CommandPayloads.All(forOneServer: false), DiscordJson.Options)!.AsArray();

    private static async Task Register(DiscordHouse house, bool evenIfUnchanged)
    {
        var result = await house.Registration().RegisterAsync(evenIfUnchanged, CancellationToken.None);
        Assert.Equal(CheckState.Good, result.State);
    }
}
