using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>One name as it stands in the text, as half-open token ranges.</summary>
internal sealed class NameRun
{
    /// <summary>First token of the capitalised words, title included.</summary>
    public required int TitleFirst { get; init; }

    /// <summary>First token of the name itself; the end for a title alone.</summary>
    public required int First { get; set; }

    /// <summary>Index behind its last token; suffix ("Jr.") included, possessive left out.</summary>
    public required int End { get; init; }

    public required NameKind Kind { get; set; }

    /// <summary>What its title tells.</summary>
    public required Gender Gender { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>True inside quotation marks.</summary>
    public required bool Quoted { get; init; }

    /// <summary>True when "'s" follows.</summary>
    public required bool Possessive { get; init; }

    /// <summary>True when a verb follows and no preposition stands before.</summary>
    public required bool Subject { get; init; }

    /// <summary>Whom it names; null while that is not known.</summary>
    public NamedSpeaker? Speaker { get; set; }

    public int Words => End - First;
}
