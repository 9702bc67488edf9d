using System.Text.Json.Nodes;
using Bot.Adapters.Commands;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>One rule for everything that people do, through the real router.</summary>
public sealed class DiscordAccessTests
{
    private const string Role = "300";
    private const string Other = "301";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Refusals = ["I do not answer", "Only people of certain groups", "I cannot find out"];

    public static TheoryData<string> Ways => ["command", "mention", "button", "page", "check", "typing", "direct", "direct command", "direct button"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Only_people_with_a_role_are_answered_whatever_they_do(string way)
    {
        await using var discord = LoopbackDiscord.Start();
        discord.State.Members[(LoopbackEvents.Guild, "1")] = [Role];
        discord.State.Members[(LoopbackEvents.Guild, "2")] = [Other];
        await using var chat = await RoutedChat.OnDiscordAsync(discord, options => options.AllowedGroups.Add(Role));

        Assert.True(await IsAnsweredAsync(discord, way, "1", Role));
        Assert.False(await IsAnsweredAsync(discord, way, "2", Other));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_servers_roles_hold_in_direct_messages_too(string way)
    {
        await using var discord = LoopbackDiscord.Start();
        discord.State.Members[(LoopbackEvents.Guild, "1")] = [Other, Role];
        discord.State.Members[(LoopbackEvents.Guild, "2")] = [];
        await using var chat = await RoutedChat.OnDiscordAsync(discord, configure: options => (options.Servers[LoopbackEvents.Guild] = new()).Roles.Add(Role));

        Assert.True(await IsAnsweredAsync(discord, way, "1", Other, Role));
        Assert.False(await IsAnsweredAsync(discord, way, "2"));
        Assert.False(way.StartsWith("direct", StringComparison.Ordinal) && await IsAnsweredAsync(discord, way, "3"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Where_places_are_named_the_others_are_closed(string way)
    {
        var isDirect = way.StartsWith("direct", StringComparison.Ordinal);
        string[] allowed = ["600000000000000009", LoopbackEvents.Channel1, LoopbackEvents.Guild, Access.DirectMessages];
        var answered = new List<string>();
        foreach (var place in allowed)
        {
            await using var discord = LoopbackDiscord.Start();
            discord.State.Members[(LoopbackEvents.Guild, "1")] = [];
            await using var chat = await RoutedChat.OnDiscordAsync(discord, options => options.AllowedPlaces.Add(place));
            if (await IsAnsweredAsync(discord, way, "1"))
                answered.Add(place);
        }

        Assert.Equal(isDirect ? [LoopbackEvents.Guild, Access.DirectMessages] : [LoopbackEvents.Channel1, LoopbackEvents.Guild], answered);
    }

    [Fact]
    public async Task In_a_permitted_channel_its_threads_are_permitted_too()
    {
        await using var discord = LoopbackDiscord.Start();
        discord.State.Threads["55"] = LoopbackEvents.Channel1;
        await using var chat = await RoutedChat.OnDiscordAsync(discord, configure: options => (options.Servers[LoopbackEvents.Guild] = new()).Channels.Add(LoopbackEvents.Channel1));

        var inThread = discord.Interact(2, LoopbackEvents.Command(discord.State, "sources", null), "1", channel: "55");
        var elsewhere = discord.Interact(2, LoopbackEvents.Command(discord.State, "sources", null), "1", channel: "56");

        Assert.False(IsRefusal(await inThread.Answer.WaitAsync(Patience)));
        var refused = await elsewhere.Answer.WaitAsync(Patience);
        Assert.True(IsRefusal(refused));
        Assert.Equal(64, refused["flags"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_person_is_looked_up_once_and_not_let_in_while_Discord_does_not_tell()
    {
        await using var discord = LoopbackDiscord.Start();
        await using var chat = await RoutedChat.OnDiscordAsync(discord, options => options.AllowedGroups.Add(Role));
        discord.State.Members[(LoopbackEvents.Guild, "1")] = [Role];
        for (var tries = 0; tries < 5; tries++)
            discord.Faults.Add(new LoopbackFaults.Fault("/members/2", 500));

        Assert.False(await IsAnsweredAsync(discord, "direct", "2"));
        Assert.True(await IsAnsweredAsync(discord, "direct", "1"));
        Assert.True(await IsAnsweredAsync(discord, "direct command", "1"));
        Assert.Single(discord.State.Requests, request => request.EndsWith("/members/1", StringComparison.Ordinal));
    }

    private static async Task<bool> IsAnsweredAsync(LoopbackDiscord discord, string way, string user, params string[] roles)
    {
        var guild = way.StartsWith("direct", StringComparison.Ordinal) ? null : LoopbackEvents.Guild;
        var channel = guild is null ? "71" : LoopbackEvents.Channel1;
        var command = LoopbackEvents.Command(discord.State, "who-said", way == "typing" ? "topic" : null, ("topic", "ceasefire"));
        switch (way)
        {
            case "mention" or "direct":
                return await IsMessageAnsweredAsync(discord, user, guild, channel, roles);
            case "typing":
                var offers = await discord.Interact(4, command, user, guild, channel, null, roles).Answer.WaitAsync(Patience);
                return offers["choices"]!.AsArray().Count > 0;
            case "button" or "page" or "direct button":
                var pressed = discord.Interact(
                    3, new JsonObject { ["component_type"] = 2, ["custom_id"] = way == "page" ? "v0:/who-said ceasefire page:2" : "v0:share /who-said ceasefire", ["id"] = 1 }, user, guild, channel,
                    created => created["message"] = LoopbackEvents.Message(discord.State, channel, new JsonObject { ["content"] = "page one", ["flags"] = 64 }), roles);
                return !IsRefusal(await pressed.Answer.WaitAsync(Patience));
            case "check":
                var target = LoopbackEvents.Message(discord.State, channel, new JsonObject { ["content"] = "“We have to see a withdrawal”", ["embeds"] = new JsonArray() });
                var id = target["id"]!.GetValue<string>();
                var check = new JsonObject { ["id"] = discord.State.NewId(), ["name"] = "Check this quote", ["type"] = 3, ["target_id"] = id, ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = target } } };
                return !IsRefusal(await discord.Interact(2, check, user, guild, channel, null, roles).Answer.WaitAsync(Patience));
            default:
                return !IsRefusal(await discord.Interact(2, command, user, guild, channel, null, roles).Answer.WaitAsync(Patience));
        }
    }

    private static async Task<bool> IsMessageAnsweredAsync(LoopbackDiscord discord, string user, string? guild, string channel, string[] roles)
    {
        var before = discord.State.Messages.Count;
        discord.Say(user, guild is null ? "who said ceasefire?" : $"<@{discord.State.BotUser}> who said ceasefire?", guild, channel, roles);
        await Eventually.IsTrueAsync(() => discord.State.Messages.Count > before, "an answer");
        return !IsRefusal(discord.State.Messages.Skip(before).Single().Message);
    }

    private static bool IsRefusal(JsonObject message) =>
        Refusals.Any(refusal => (message["content"]?.GetValue<string>() ?? "").Contains(refusal, StringComparison.Ordinal));
}
