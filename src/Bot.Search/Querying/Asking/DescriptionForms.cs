using System.Text.RegularExpressions;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>Reads who is described in a question without a verb: "the widow on the drill", "tetteh's old teacher - anything".</summary>
internal static class DescriptionForms
{
    private const int MostWords = 6;
    private const int MostOfHead = 2;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The description and what is asked of whom it describes, which may be empty; null where the words before the topic are no trade, office or kin of anybody.</summary>
    public static (string Described, string Topic)? Read(string text)
    {
        var form = OnTopic.Match(text);
        var described = (form.Success ? form.Groups["x"].Value : text).Trim();
        var words = NameFolding.Words(described);
        return words.Length is > 0 and <= MostWords && DescribedSpeakers.IsOfPeople(words[^1]) && !described.Split(' ')[^1].Any(char.IsUpper)
            ? (described, form.Success ? RequestWordsOf(form.Groups["t"].Value) : "")
            : null;
    }

    /// <summary>Who owns what the text names, without an article, and the thing; null where nothing is owned, or a person is: "the mayor's wife".</summary>
    public static (string Owner, string Thing)? Owned(string text) =>
        OfOwner.Match(text) is { Success: true } owned && !NameFolding.Words(owned.Groups["t"].Value).Take(MostOfHead).Any(DescribedSpeakers.IsOfPeople)
            ? (owned.Groups["x"].Value, owned.Groups["t"].Value) : null;

    private static string RequestWordsOf(string topic) => string.Join(' ', RequestWords.DropLeading(topic.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Regex OfOwner = new(@"^(about |on )?(the |a )?(?<x>[^,:\u2019']{2,40}?)(['\u2019]s|(?<=s)['\u2019]) (?<t>\S.*)$", Options);

    private static readonly Regex OnTopic = new(@"^(the |a )?(?<x>[^,:]{3,60}?)( on | about | re | regarding |, |: | - | \u2013 | \u2014 )(?<t>.*)$", Options);
}
