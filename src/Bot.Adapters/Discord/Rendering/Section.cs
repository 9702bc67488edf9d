using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>What becomes one embed, at any squeeze.</summary>
internal abstract class Section
{
    /// <summary>The embed; its parts are within Discord's limits, except perhaps the description.</summary>
    public abstract Embed ToEmbed(Squeeze squeeze, int color);
}
