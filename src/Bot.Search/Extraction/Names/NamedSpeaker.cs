using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>A person or body of one article with all places that name it.</summary>
internal sealed class NamedSpeaker
{
    /// <summary>The name in parts; for a body only <see cref="PersonName.Family"/> is set, to its key.</summary>
    public required PersonName Name { get; set; }

    public required NameKind Kind { get; set; }

    /// <summary>Every place that names it, in text order.</summary>
    public List<NameRun> Runs { get; } = [];

    /// <summary>Sentences of its names of two words and more, in text order.</summary>
    public List<int> FullAt { get; } = [];

    /// <summary>Sentence of the last name that was given to it.</summary>
    public int LastAt { get; set; } = -1;

    /// <summary>The place that prints the fullest name.</summary>
    public required NameRun Fullest { get; set; }

    /// <summary>Roles printed beside its names, in text order.</summary>
    public List<PrintedRole> Roles { get; } = [];

    /// <summary>From title or given name; from a pronoun once one was resolved.</summary>
    public Gender Gender { get; set; }
}
