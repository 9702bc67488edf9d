using System.Text.Json;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>Takes what a shard receives. Must return at once: the next heartbeat waits behind it.</summary>
internal interface IGatewayEvents
{
    /// <summary>Anything at all arrived.</summary>
    void OnFrame();

    /// <summary>A dispatch; may be told twice after a resume.</summary>
    /// <param name="type">"INTERACTION_CREATE", "MESSAGE_CREATE", …</param>
    /// <param name="data">Its content; stays valid.</param>
    /// <param name="session">Whose it is.</param>
    void OnDispatch(string type, JsonElement data, GatewaySession session);
}
