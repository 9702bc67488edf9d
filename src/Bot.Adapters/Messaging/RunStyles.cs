namespace Bot.Adapters.Messaging;

/// <summary>How a run of text looks; may be combined.</summary>
[Flags]
public enum RunStyles
{
    Plain = 0,

    /// <summary>Words that match the question.</summary>
    Bold = 1,

    Italic = 2,

    /// <summary>Stands in this text and not in the one compared with.</summary>
    Inserted = 4,

    /// <summary>Stood in the text compared with and not in this one.</summary>
    Deleted = 8,

    /// <summary>Something to type, letter by letter.</summary>
    Code = 16,
}
