using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>Names that two well-known people share, a father and a son most often.</summary>
internal static class Namesakes
{
    private static readonly FrozenSet<string> Names = WordFile.Lines("Naming/Lexicon/namesakes").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when middle initials tell the bearers of this name apart: George W. and George H. W. Bush.</summary>
    public static bool DifferByMiddle(PersonName name) => Names.Contains($"middle {name.Given} {name.Family}");

    /// <summary>True when the generation does: Donald Trump and Donald Trump Jr.</summary>
    public static bool DifferByGeneration(PersonName name) => Names.Contains($"generation {name.Given} {name.Family}");
}
