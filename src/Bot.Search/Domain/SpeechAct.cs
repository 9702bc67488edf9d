using System.Diagnostics;

namespace Bot.Search.Domain;

/// <summary>What a speaker does with the words, by the attributing verb and not by the words themselves (Searle's speech acts, as news prints them).</summary>
public enum SpeechAct
{
    /// <summary>Says, tells, adds, claims: nothing more than that it was said.</summary>
    Said,

    /// <summary>Says that it is not so: "denied that the dam had leaked".</summary>
    Denied,

    /// <summary>Asks a question.</summary>
    Asked,

    /// <summary>Binds himself: promises, pledges, offers.</summary>
    Promised,

    /// <summary>Orders or insists on something.</summary>
    Demanded,

    /// <summary>Asks others to do something: urges, appeals, calls for.</summary>
    CalledFor,

    /// <summary>Warns or threatens.</summary>
    Warned,

    /// <summary>Speaks against somebody or something.</summary>
    Criticised,

    /// <summary>Speaks for somebody or something.</summary>
    Praised,

    /// <summary>Turns something down: rejects, refuses, rules out.</summary>
    Rejected,
}

/// <summary>What acts have in common.</summary>
public static class SpeechActs
{
    /// <summary>As JSON documents have it: "called-for".</summary>
    public static string Name(this SpeechAct act) => act switch
    {
        SpeechAct.Said => "said",
        SpeechAct.Denied => "denied",
        SpeechAct.Asked => "asked",
        SpeechAct.Promised => "promised",
        SpeechAct.Demanded => "demanded",
        SpeechAct.CalledFor => "called-for",
        SpeechAct.Warned => "warned",
        SpeechAct.Criticised => "criticised",
        SpeechAct.Praised => "praised",
        SpeechAct.Rejected => "rejected",
        _ => throw new UnreachableException(act.ToString()),
    };

    /// <summary>True when the words shown alone would read as the speaker's own claim and are the opposite of it.</summary>
    public static bool TurnsDown(this SpeechAct act) => act is SpeechAct.Denied or SpeechAct.Rejected;
}
