namespace Bot.Search.Querying.Asking;

/// <summary>Whether words are a question about what somebody said, by their form alone: the only kind that quotes answer.</summary>
public static class SpeechQuestion
{
    /// <summary>True for "who said …", "what did X say about …", "did anyone deny …", "which outlets quote …"; false for all else.</summary>
    /// <param name="text">As typed.</param>
    public static bool Asks(string text)
    {
        // What day it is makes no difference to the form.
        var anyDay = DateOnly.MinValue.AddYears(2000);
        var parsed = AskParser.Parse(text, anyDay, anyDay);
        return parsed.Kind == AskKind.WhichOutlet || (parsed.Kind != AskKind.Unanswerable && (parsed.IsAboutSpeech || parsed.Speaker is not null));
    }
}
