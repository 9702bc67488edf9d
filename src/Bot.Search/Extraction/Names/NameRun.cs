using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Where a name stands in the text, as half-open token ranges, and what stands around it.</summary>
internal abstract class NamePlace
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

    public int Words => End - First;
}

/// <summary>One name as it stands in the text.</summary>
internal sealed class NameRun : NamePlace
{
    /// <summary>Whom it names; null while that is not known.</summary>
    public NamedSpeaker? Speaker { get; set; }
}

/// <summary>A person or body of one article with all places that name it.</summary>
internal sealed class NamedSpeaker
{
    /// <summary>The name in parts; for a body only <see cref="PersonName.Family"/> is set, to its key.</summary>
    public required PersonName Name { get; set; }

    public required NameKind Kind { get; set; }

    /// <summary>Every place that names it, in text order.</summary>
    public List<NamePlace> Runs { get; } = [];

    /// <summary>Sentences of its names of two words and more, in text order.</summary>
    public List<int> FullAt { get; } = [];

    /// <summary>Sentence of the last name that was given to it.</summary>
    public int LastAt { get; set; } = -1;

    /// <summary>The place that prints the fullest name.</summary>
    public required NamePlace Fullest { get; set; }

    /// <summary>Roles printed beside its names, in text order.</summary>
    public List<PrintedRole> Roles { get; } = [];

    /// <summary>What is printed beside its names.</summary>
    public PersonFacts Facts { get; } = new();

    /// <summary>From title or given name; from a pronoun once one was resolved.</summary>
    public Gender Gender { get; set; }
}

/// <summary>A role as printed beside a name.</summary>
/// <param name="Span">Where it is printed.</param>
/// <param name="Words">Its words in comparable form (<see cref="Bot.Search.Naming.RoleText.Words"/>).</param>
/// <param name="Heads">Those of them that say what the person is: no owner's, none behind a preposition.</param>
/// <param name="BeforeName">True for "Dutch Defence Minister X", false for "X, a professor".</param>
internal sealed record PrintedRole(TextSpan Span, IReadOnlyList<string> Words, IReadOnlyList<string> Heads, bool BeforeName);

/// <summary>What a run of capitalised words names.</summary>
internal enum NameKind : byte
{
    /// <summary>Nothing speaks for a person or against one.</summary>
    Unsure,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A body or a thing.</summary>
    Body,

    /// <summary>A country, a city, a region.</summary>
    Place,

    /// <summary>A title without a name: "Prime Minister", "the President".</summary>
    Title,
}
