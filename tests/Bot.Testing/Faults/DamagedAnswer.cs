using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Testing.Faults;

/// <summary>What became of one question over damaged files.</summary>
public enum DamagedOutcome
{
    /// <summary>The undamaged answer.</summary>
    Same,

    /// <summary>No answer but a sentence, with the exit code of what somebody has to put right.</summary>
    Refused,

    /// <summary>No answer but a sentence, with the exit code of a fault of the program.</summary>
    RefusedAsInternal,

    /// <summary>Less than the undamaged answer, all of it true, and it was said that something is left out.</summary>
    LessAndSaid,

    /// <summary>Another answer without a word.</summary>
    Wrong,

    /// <summary>A fault of the program came out.</summary>
    Crash,

    /// <summary>No end within the time.</summary>
    Hang,

    /// <summary>Something was wrong with the store, and the check-up did not say so.</summary>
    Overlooked,
}

/// <summary>Judges an answer over damaged files against the one over the undamaged ones.</summary>
internal sealed class DamagedAnswer(IReadOnlyList<ExtractedArticle> stored)
{
    private const int Refusal = 78;
    private const int Internal = 70;
    private readonly ILookup<string, Article> _articles = stored.Select(version => version.Article).ToLookup(article => article.Id.Value);

    public DamagedOutcome Judge(ProgramRun truth, ProgramRun run)
    {
        if (run.ShowsStack)
            return DamagedOutcome.Crash;
        if (run.ExitCode is Refusal or Internal)
            return IsSentence(run.Errors) ? run.ExitCode == Refusal ? DamagedOutcome.Refused : DamagedOutcome.RefusedAsInternal : DamagedOutcome.Crash;
        if ((run.ExitCode, run.Output) == (truth.ExitCode, truth.Output))
            return DamagedOutcome.Same;
        if (run.ExitCode is not (0 or 1))
            return DamagedOutcome.Crash;
        return SaysSo(run) && IsTrue(JsonDocument.Parse(run.Output).RootElement) ? DamagedOutcome.LessAndSaid : DamagedOutcome.Wrong;
    }

    /// <summary>What the log says of files that are made anew may come before it.</summary>
    private static bool IsSentence(string errors) => errors.TrimEnd().Split('\n')[^1].TrimEnd().EndsWith('.');

    private static bool SaysSo(ProgramRun run) =>
        (run.Errors + run.Output).Contains("left out", StringComparison.Ordinal) || (run.Errors + run.Output).Contains("withheld", StringComparison.Ordinal);

    /// <summary>True when every citation in a document holds against the articles that were stored.</summary>
    private bool IsTrue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Holds(element) && element.EnumerateObject().All(member => IsTrue(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsTrue),
        _ => true,
    };

    private bool Holds(JsonElement element)
    {
        if (!element.TryGetProperty("articleId", out var id))
            return true;
        return _articles[id.GetString()!].Any(article =>
            element.GetProperty("outlet").GetString() == article.Outlet
            && element.GetProperty("title").GetString() == article.Title
            && element.GetProperty("published").GetString() == article.Published?.ToString()
            && (!element.TryGetProperty("wording", out var wording) || HasWords(element, article, wording.GetString()!)));
    }

    private static bool HasWords(JsonElement citation, Article article, string words)
    {
        var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
        return start >= 0 && end <= article.Text.Length && start <= end && article.Text[start..end] == words;
    }
}
