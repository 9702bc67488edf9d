using System.CommandLine;
using Bot.Adapters.Commands;

namespace Bot.Host.Cli;

/// <summary>The table of verbs.</summary>
internal static class BotCommands
{
    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Who said what, with proof: answers from stored news coverage.");
        // Directives would take a question that begins with "[".
        root.Directives.Clear();
        root.Options.Add(SharedOptions.Data);
        root.Options.Add(SharedOptions.Set);
        root.Options.Add(SharedOptions.Verbose);
        foreach (var question in CommandCatalog.Questions)
            root.Subcommands.Add(QuestionVerb.Create(question, surroundings));
        var console = ConsoleVerb.Create(surroundings);
        root.Subcommands.Add(console);
        root.Action = console.Action;
        root.Subcommands.Add(ServeVerb.Create(surroundings));
        root.Subcommands.Add(IngestVerb.Create(surroundings));
        root.Subcommands.Add(ForgetVerb.Create(surroundings));
        root.Subcommands.Add(ExtractVerb.Create(surroundings));
        root.Subcommands.Add(StatusVerb.Create(surroundings));
        root.Subcommands.Add(NoticeVerb.Create("help", "What can be asked, with examples", surroundings));
        root.Subcommands.Add(DiscordVerb.Create(surroundings));
        root.Subcommands.Add(SlackVerb.Create(surroundings));
        root.Subcommands.Add(StoreVerb.Create(surroundings));
        root.Subcommands.Add(DoctorVerb.Create(surroundings));
        return root;
    }
}
