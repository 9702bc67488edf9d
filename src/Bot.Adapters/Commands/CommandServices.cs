using Bot.Adapters.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Commands;

internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().ValidateOnStart();
        services.AddSingleton<DeadlineClock>();
        services.AddSingleton<ChoiceStore>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<CommandPolicies>();
        services.AddSingleton<Access>();
        services.AddSingleton<ThreadTalk>();
        services.AddSingleton<Listening>();
        services.AddSingleton<CommandMetrics>();
        services.AddSingleton<IStatusSource, CoverageStatus>();
        services.AddSingleton<StatusReport>();
        services.AddSingleton<CoverageEditor>();
        services.AddSingleton<QuestionLog>();
        services.AddSingleton<UnansweredReport>();
        services.AddSingleton<Sharing>();
        services.AddSingleton<Afterwards>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<ICommandRunner>(provider => provider.GetRequiredService<CommandRunner>());
        services.AddSingleton<RequestDispatcher>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<FileOffers>();
        services.AddSingleton<IMessageHandler, CommandRouter>();
        services.AddSingleton<ICompletionSource, CompletionSource>();
        return services;
    }
}
