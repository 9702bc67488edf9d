using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Adapters.Connecting.Remembering;

/// <summary>Registers what chats remember; in memory, unless the caller supplies another <see cref="IChatFacts"/>.</summary>
internal static class RememberingServices
{
    public static IServiceCollection AddRemembering(this IServiceCollection services)
    {
        services.TryAddSingleton<IChatFacts, InMemoryChatFacts>();
        services.TryAddSingleton<ChatMemory>();
        return services;
    }
}
