using System.Text.Json.Nodes;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>What Discord does on bad days, one thing at a time, at random.</summary>
internal sealed class SoakFaults(LoopbackDiscord discord, Random random)
{
    private const int Channels = 50;
    private const string Written = "POST /api/v10/channels/";

    /// <summary>One of the channels that people write in.</summary>
    public static string Channel(int number) => $"6000000000000006{number % Channels:00}";

    /// <summary>Misbehaves; how much earlier or later than usual it does so again.</summary>
    public double Next()
    {
        // What went on for a while ends with the next thing.
        discord.Gateway.RefusesResumes = false;
        discord.Gateway.DeliversTwice = false;
        Misbehave(random.Next(17));
        return 0.5 + random.NextDouble();
    }

    private void Misbehave(int kind)
    {
        switch (kind)
        {
            case 0:
                discord.Gateway.AskToReconnect();
                break;
            case 1:
                discord.Gateway.Invalidate(resumable: true);
                break;
            case 2:
                discord.Gateway.BreakAll();
                break;
            case 3:
                discord.Gateway.CloseAll(4000 + random.Next(3));
                break;
            case 4:
                discord.Faults.AddLimit("/callback", random.NextDouble(), "user");
                break;
            case 5:
                discord.Faults.AddLimit("/callback", random.NextDouble(), "shared");
                break;
            case 6:
                discord.Faults.Add(new LoopbackFaults.Fault("/callback", 502));
                break;
            case 7:
                discord.Faults.Add(new LoopbackFaults.Fault("/callback", 200, Wait: TimeSpan.FromSeconds(random.NextDouble())));
                break;
            case 8:
                discord.Gateway.Invalidate(resumable: false);
                break;
            case 9:
                discord.Faults.LimitFor($"/channels/{Channel(random.Next(Channels))}/messages", TimeSpan.FromSeconds(random.Next(1, 20)));
                break;
            case 10:
                discord.Faults.LimitFor("/callback", TimeSpan.FromSeconds(random.Next(1, 5)));
                break;
            case 11:
                Refuse(400, 160002, "Cannot reply without permission to read message history");
                break;
            case 12:
                Refuse(403, 50013, "Missing Permissions");
                break;
            case 13:
                discord.Faults.Add(new LoopbackFaults.Fault(Written, 502));
                break;
            case 14:
                discord.Gateway.RefusesResumes = true;
                discord.Gateway.EndSessions();
                break;
            case 15:
                discord.Faults.Add(new LoopbackFaults.Fault(Written, 0));
                break;
            default:
                discord.Gateway.DeliversTwice = true;
                break;
        }
    }

    private void Refuse(int status, int code, string message) =>
        discord.Faults.Add(new LoopbackFaults.Fault(Written, status, new JsonObject { ["code"] = code, ["message"] = message }));
}
