using Bot.Search.Languages;

namespace Bot.Search.Querying.Scoping;

/// <summary>Outlets and days that stand in the words of a question, as filters: "water charge from the Gazette since 3 May".</summary>
internal sealed class FiltersInWords(TimeProvider clock)
{
    /// <summary>The text without them, and the scope that they leave. A text with quotation marks is left whole: its words are meant as they stand.</summary>
    public async Task<(string Left, QuestionScope Scope)> TakeAsync(string text, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (text.AsSpan().IndexOfAny(QuotationMarks.Double) >= 0)
            return (text, scope);
        var outlets = await scope.Snapshot.ListOutletsAsync(cancellationToken);
        var (left, outlet) = OutletInWords.Take(text, outlets);
        var (today, newest) = Days.Of(scope, clock);
        var dates = DatePhrases.Read(left.Split(' ', StringSplitOptions.RemoveEmptyEntries), today, newest);
        // Words that would be all of the topic are the topic.
        if (dates.Left.Count == 0 || (outlet is null && dates.Period == Period.Always))
            return (text, scope);
        var index = outlet is not null && scope.Index.Outlets is null ? scope.Index with { Outlets = [outlet] } : scope.Index;
        var narrowed = dates.Period == Period.Always
            ? await ScopeOpener.NarrowAsync(scope, index, cancellationToken)
            : await PeriodScope.NarrowAsync(scope, index, dates, isAboutSpeech: true, cancellationToken);
        return (string.Join(' ', dates.Left), narrowed);
    }
}
