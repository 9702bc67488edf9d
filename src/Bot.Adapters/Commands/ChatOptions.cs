using System.ComponentModel.DataAnnotations;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>How the bot behaves in chats. Places, workspaces, people and groups are named by id, never by name.</summary>
public sealed class ChatOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Chat";

    /// <summary>Default of <see cref="QuestionsPerUserAndMinute"/>.</summary>
    public const int DefaultQuestionsPerUserAndMinute = 20;

    /// <summary>Default of <see cref="QuestionsPerPlaceAndMinute"/>.</summary>
    public const int DefaultQuestionsPerPlaceAndMinute = 60;

    /// <summary>After so long a question is given up with a sentence. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Questions that one person may ask in a minute. Default 20.</summary>
    [Range(1, 10_000)]
    public int QuestionsPerUserAndMinute { get; set; } = DefaultQuestionsPerUserAndMinute;

    /// <summary>Questions that may be asked in one channel in a minute. Default 60.</summary>
    [Range(1, 100_000)]
    public int QuestionsPerPlaceAndMinute { get; set; } = DefaultQuestionsPerPlaceAndMinute;

    /// <summary>Who sees answers to slash commands where nothing else is set. Default: the person who asked.</summary>
    public MessageVisibility Visibility { get; set; } = MessageVisibility.Private;

    /// <summary>What the bot listens to in channels where nothing else is set. Default: its name, and clear questions in its own threads.</summary>
    public ListeningMode Listening { get; set; } = ListeningMode.Questions;

    /// <summary>Whether questions that found nothing or were answered wrongly are kept for editors with their text. Default: without.</summary>
    public bool KeepQuestions { get; set; }

    /// <summary>Settings of single channels or workspaces by id; the channel's win.</summary>
    public Dictionary<string, PlaceOptions> Places { get; init; } = [];

    /// <summary>
    /// When not empty: the only channels and workspaces (ids) in which the bot answers. Direct messages are answered when
    /// the person's workspace or server is among them, or the word "direct".
    /// </summary>
    public List<string> AllowedPlaces { get; init; } = [];

    /// <summary>When not empty: the only groups or roles (ids) whose members are answered, in direct messages too.</summary>
    public List<string> AllowedGroups { get; init; } = [];

    /// <summary>People (ids) who may use /ingest, /forget and /unanswered. Default: nobody.</summary>
    public List<string> Editors { get; init; } = [];

    /// <summary>Channels (ids) in which everybody may use /ingest. Default: none.</summary>
    public List<string> EditorPlaces { get; init; } = [];
}

/// <summary>Settings of one channel or workspace.</summary>
public sealed class PlaceOptions
{
    /// <summary>Who sees answers to slash commands there; null leaves it to the workspace, then to the default.</summary>
    public MessageVisibility? Visibility { get; set; }

    /// <summary>What the bot listens to there; null leaves it to the workspace, then to the default.</summary>
    public ListeningMode? Listening { get; set; }

    /// <summary>Whether questions asked there are kept with their text; null leaves it to the workspace, then to the default.</summary>
    public bool? KeepQuestions { get; set; }

    /// <summary>Of a workspace or server, when not empty: the only channels (ids) in it in which the bot answers, threads in them included.</summary>
    public List<string> Channels { get; init; } = [];

    /// <summary>When not empty: the only groups or roles (ids) whose members are answered there; the channel's win over the workspace's.</summary>
    public List<string> Groups { get; init; } = [];
}

/// <summary>What of the talk in channels is for the bot; commands, buttons and direct messages always are.</summary>
public enum ListeningMode
{
    /// <summary>Messages that name it, and in its own threads clear questions that it can answer.</summary>
    Questions,

    /// <summary>Messages that name it.</summary>
    Mentions,

    /// <summary>None: whoever names it is told so in private.</summary>
    Off,
}
