using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>What a platform knows of a person that its messages do not tell. One for each platform that has groups or roles.</summary>
internal interface IStandings
{
    /// <summary>As <see cref="IncomingMessage.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>
    /// Where the asker belongs: of a message in a channel its workspace or server; of a direct message those that the rules
    /// may be about. Null when the platform does not tell just now; then nobody is let in.
    /// </summary>
    Task<IReadOnlyList<Standing>?> FindAsync(IncomingMessage message, CancellationToken cancellationToken);
}

/// <summary>A person as a member of a workspace or server.</summary>
/// <param name="Workspace">Its id; null where there is none.</param>
/// <param name="Groups">Ids of the groups or roles of the person there, of those that the rules name at least.</param>
internal sealed record Standing(string? Workspace, IReadOnlyCollection<string> Groups);
