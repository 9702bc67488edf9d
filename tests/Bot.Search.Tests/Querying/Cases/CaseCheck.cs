using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>Holds an answer against what a case expects; collects faults as sentences.</summary>
internal sealed class CaseCheck
{
    private readonly List<string> _faults = [];
    private readonly IReadOnlyList<UtteranceResult> _items;
    private readonly Answer _answer;

    private CaseCheck(Answer answer)
    {
        _answer = answer;
        _items = AnswerText.ItemsOf(answer);
    }

    /// <summary>What is wrong; empty when all is as expected.</summary>
    public static IReadOnlyList<string> Faults(CaseQuestion question, CommandResult result)
    {
        if (result.Answer is not { } answer)
            return ["there is no answer at all"];
        var check = new CaseCheck(answer);
        check.Always(result);
        check.Found(question);
        check.People(question);
        check.Words(question);
        check.First(question.First);
        check.Special(question);
        check.Sentences(question, FallbackText.Of(result.Message, int.MaxValue));
        return check._faults;
    }

    // What must hold for every answer, whatever was asked.
    private void Always(CommandResult result)
    {
        Expect(result.Message.Blocks.Count > 0, "the message is empty");
        Expect((_answer.NotFound is null) == (_items.Count > 0 || _answer is Answer.Sources or Answer.Utterances { Page: > 1 }), "neither results nor a reason, or both");
        foreach (var item in _items)
        {
            Expect(item.Citations.Count > 0, "a result without citation");
            Expect(item.Highlights.All(span => span.End <= item.Text.Length), "a highlight outside the text");
            Expect(item.Citations[0].Wording == item.Text || _answer is Answer.Timeline, "the text is not the first citation's");
            Expect(item.Wordings[0].Difference.Count == 0, "the first wording differs from itself");
        }
    }

    private void Found(CaseQuestion question)
    {
        var reason = _answer.NotFound?.Reason.ToString();
        Expect(reason == question.NotFound, $"not found is {reason ?? "null"} instead of {question.NotFound ?? "null"}");
        if (question.Total is { } total && _answer is Answer.Utterances utterances)
            Expect(utterances.Total == total, $"total is {utterances.Total} instead of {total}");
        foreach (var suggestion in question.Suggests ?? [])
            Expect(_answer.NotFound?.Suggestions.Contains(suggestion) == true, $"does not suggest {suggestion}, only {string.Join(", ", _answer.NotFound?.Suggestions ?? [])}");
        foreach (var words in question.Nearest ?? [])
            Expect(_answer.NotFound?.Nearest.Any(item => item.Text.Contains(words, StringComparison.Ordinal)) == true, $"nearest does not have {words}");
    }

    private void People(CaseQuestion question)
    {
        var speakers = _items.Select(AnswerText.SpeakerOf).ToList();
        if (question.Speakers is { } inOrder)
            Expect(speakers.Take(inOrder.Count).SequenceEqual(inOrder), $"speakers are {string.Join(", ", speakers)}");
        if (question.Only is { } only)
            Expect(speakers.ToHashSet().SetEquals(only), $"speakers are {string.Join(", ", speakers)}");
        foreach (var name in question.NotBy ?? [])
            Expect(!speakers.Contains(name), $"{name} is shown");
    }

    private void Words(CaseQuestion question)
    {
        foreach (var words in question.Has ?? [])
            Expect(_items.Any(item => item.Text.Contains(words, StringComparison.Ordinal)), $"nothing has “{words}”");
        foreach (var words in question.HasNot ?? [])
            Expect(!_items.Any(item => item.Text.Contains(words, StringComparison.Ordinal)), $"something has “{words}”");
        if (question.Outlets is { } outlets)
        {
            var cited = _items.SelectMany(item => item.Citations).Select(citation => citation.Outlet).ToHashSet();
            Expect(cited.SetEquals(outlets), $"outlets are {string.Join(", ", cited)}");
        }
    }

    private void First(CaseResult? expected)
    {
        if (expected is null)
            return;
        if (_items.Count == 0)
        {
            _faults.Add("there is no first result");
            return;
        }
        var first = _items[0];
        Same("speaker", expected.Speaker, AnswerText.SpeakerOf(first));
        Same("role", expected.Role, first.Speaker?.Role);
        Same("kind", expected.Kind, first.Kind?.ToString().ToLowerInvariant());
        Same("place", expected.Place, first.Place.ToString().ToLowerInvariant());
        Same("outlets", expected.Outlets, first.Outlets);
        Same("origins", expected.Origins, first.Origins);
        Same("wordings", expected.Wordings, first.Wordings.Count);
        Same("published", expected.Published, first.Citations[0].Published?.Day.ToString("yyyy-MM-dd"));
        Same("marked words", expected.Marked is null ? null : string.Join('|', expected.Marked), string.Join('|', first.Highlights.Select(span => span.In(first.Text))));
        Expect(expected.Text is null || first.Text.Contains(expected.Text, StringComparison.Ordinal), $"first text is “{first.Text}”");
        var difference = first.Wordings.Count > 1 ? AnswerText.Difference(first.Wordings[1].Difference) : "";
        Expect(expected.Difference is null || difference.Contains(expected.Difference, StringComparison.Ordinal), $"difference is “{difference}”");
    }

    private void Special(CaseQuestion question)
    {
        if (question.Verdict is not null || question.Difference is not null)
        {
            var verdict = _answer as Answer.Verdict;
            Same("verdict", question.Verdict, verdict?.Kind.ToString());
            Same("difference", question.Difference, verdict is null ? null : AnswerText.Difference(verdict.Difference));
        }
        foreach (var (outlet, words) in question.OnlyIn ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            var only = (_answer as Answer.Comparison)?.Outlets.FirstOrDefault(view => view.Outlet == outlet)?.Only ?? [];
            foreach (var word in words)
                Expect(only.Any(item => item.Text.Contains(word, StringComparison.Ordinal)), $"only {outlet} should have “{word}”");
        }
    }

    private void Sentences(CaseQuestion question, string message)
    {
        foreach (var sentence in question.Says ?? [])
            Expect(message.Contains(sentence, StringComparison.Ordinal), $"does not say “{sentence}” but\n{message}");
        foreach (var sentence in question.SaysNot ?? [])
            Expect(!message.Contains(sentence, StringComparison.Ordinal), $"says “{sentence}” in\n{message}");
    }

    private void Same<T>(string what, T? expected, T? actual)
    {
        if (expected is not null)
            Expect(EqualityComparer<T>.Default.Equals(expected, actual!), $"{what} is {actual} instead of {expected}");
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
            _faults.Add(fault);
    }
}
