using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Querying.Asking;

/// <summary>The small words by which a sentence is read for what an act is done to; the list is data (questions/clause-words).</summary>
internal static class ClauseWords
{
    private static readonly WordSections Classes = KnownLanguages.Asked.Sections("questions/clause-words");
    private static readonly WordSet Ending = Classes["ends"];
    private static readonly WordSet Aside = Classes["aside"];
    private static readonly WordSet Prepositions = Classes["prepositions"];
    private static readonly WordSet Pronouns = Classes["pronouns"];
    private static readonly WordSet OfThings = Classes["things"];
    private static readonly WordSet Pointing = Classes["pointing"];
    private static readonly WordSet Shells = Classes["shells"];
    private static readonly WordSet Opening = Classes["clauses"];
    private static readonly WordSet Relatives = Classes["relatives"];
    private static readonly WordSet Being = Classes["being"];
    private static readonly WordSet Auxiliaries = Classes["auxiliaries"];
    private static readonly WordSet NamingOn = Classes.AnyCase("naming-on");
    private static readonly WordSet About = Classes.AnyCase("about");
    private static readonly WordSet Replying = Classes.AnyCase("replying");

    /// <summary>Behind it another clause begins.</summary>
    public static bool Ends(string word) => Ending.Contains(word);

    /// <summary>Behind it stands against whom or with what it is done, not to whom.</summary>
    public static bool IsAside(string word) => Aside.Contains(word);

    /// <summary>"for", "at", "by".</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>"it", "him", "so".</summary>
    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    /// <summary>"it", "that": no person.</summary>
    public static bool IsOfThings(string word) => OfThings.Contains(word);

    /// <summary>True for "the idea", "that charge": what was told before.</summary>
    public static bool PointsBack(string first, string second) => Pointing.Contains(first) && Shells.Contains(second);

    /// <summary>It opens a clause that tells the content of the act: "that it had leaked", "to leave".</summary>
    public static bool OpensClause(string word) => Opening.Contains(word);

    /// <summary>Before it stands what the act is done to: "the monitors that it promised".</summary>
    public static bool IsRelative(string word) => Relatives.Contains(word);

    /// <summary>Behind it an act is suffered: "was dismissed".</summary>
    public static bool IsBeing(string word) => Being.Contains(word);

    /// <summary>"did", "was": before "not" alone it stands for the act of the sentence before.</summary>
    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    /// <summary>Behind a noun for somebody it goes on naming: "the head of the ward". Any case.</summary>
    public static bool NamesOn(string word) => NamingOn.Contains(word);

    /// <summary>It opens what a question is about. Any case.</summary>
    public static bool OpensTopic(string word) => About.Contains(word);

    /// <summary>An act of whoever answers somebody. Any case.</summary>
    public static bool IsReply(string word) => Replying.Contains(word);
}
