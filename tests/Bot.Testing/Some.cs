using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Testing;

/// <summary>Answers made by hand from the seed articles, so that what is said about them does not hang on extraction.</summary>
public static class Some
{
    public const string StraitsTimes = "The Straits Times";
    public const string SpaceWar = "SpaceWar.com";
    public const string Antiwar = "Antiwar.com";

    /// <summary>Somebody asks "/who-said ceasefire".</summary>
    public static CommandCall Call() => new() { Command = CommandCatalog.Find("who-said")!, Subject = "ceasefire" };

    public static Coverage Coverage { get; } = new(3, 3, new DateOnly(2022, 3, 16), new DateOnly(2022, 3, 17));

    /// <summary>Direct, three outlets, two origins, two wordings.</summary>
    public static UtteranceResult Ollongren()
    {
        const string By = "First we have to have a ceasefire. We have to see a withdrawal by Russia.";
        const string From = "First we have to have a ceasefire. We have to see a withdrawal from Russia.";
        return Utterance("Kajsa Ollongren", "Dutch Defence Minister", By) with
        {
            Highlights = [new TextSpan(24, 33)],
            Outlets = 3,
            Origins = 2,
            Citations = [Citation(StraitsTimes, By), Citation(SpaceWar, From), Citation(Antiwar, From)],
            Wordings =
            [
                new Wording(By, [StraitsTimes], []),
                new Wording(From, [SpaceWar, Antiwar],
                [
                    new DifferencePart(DifferenceOperation.Same, "First we have to have a ceasefire. We have to see a withdrawal"),
                    new DifferencePart(DifferenceOperation.Delete, "by"),
                    new DifferencePart(DifferenceOperation.Insert, "from"),
                    new DifferencePart(DifferenceOperation.Same, "Russia."),
                ]),
            ],
        };
    }

    /// <summary>Reported speech, two outlets of one origin, the topic beside the words.</summary>
    public static UtteranceResult Laanet()
    {
        const string Words = "such a deployment would need the backing of the United Nations Security Council where Russia holds a veto";
        return Utterance("Kalle Laanet", "Estonian Defence Minister", Words) with
        {
            Kind = QuoteKind.Indirect,
            Place = MatchPlace.Sentence,
            Outlets = 2,
            Citations = [Citation(SpaceWar, Words), Citation(StraitsTimes, Words)],
        };
    }

    /// <summary>Partly quoted, with marks that never close, and a doubtful speaker.</summary>
    public static UtteranceResult Doubtful() =>
        Utterance("Vladimir Putin", "Russian President", "Ukraine's leadership was not \"serious") with
        {
            Kind = QuoteKind.Mixed,
            Speaker = new SpeakerView("Vladimir Putin", "Russian President", SpeakerKind.Person, 0.5),
        };

    /// <summary>A quote of somebody who cannot be told.</summary>
    public static UtteranceResult Unknown()
    {
        var said = Utterance("", null, "any deliveries are legitimate targets");
        return said with
        {
            Speaker = new SpeakerView(null, null, SpeakerKind.Unnamed, 0.3),
            Citations = [said.Citations[0] with { SpeakerAsWritten = "the officials" }],
        };
    }

    /// <summary>A sentence that answers without being a quote.</summary>
    public static UtteranceResult Passage() =>
        Utterance("", null, "Nato has rebuffed pleas from Ukraine to intervene in the conflict.") with { Speaker = null, Kind = null, Act = null };

    /// <summary>A direct quote in one outlet.</summary>
    public static UtteranceResult Utterance(string speaker, string? role, string words, string outlet = StraitsTimes) => new()
    {
        Speaker = new SpeakerView(speaker, role, SpeakerKind.Person, 0.98),
        Kind = QuoteKind.Direct,
        Act = SpeechAct.Said,
        Text = words,
        Highlights = [],
        Score = 7.31,
        Place = MatchPlace.Words,
        Outlets = 1,
        Origins = 1,
        Citations = [Citation(outlet, words)],
        Wordings = [new Wording(words, [outlet], [])],
    };

    public static Citation Citation(string outlet, string words)
    {
        var (title, url, day, byline) = outlet switch
        {
            SpaceWar => ("NATO allies wary on call for Ukraine 'peace mission'", "https://www.spacewar.com/afp/220316100357.00jdnb64.html", 16, "AFP"),
            Antiwar => ("NATO Allies Hesitant to Back Polish Official\u2019s Call", "https://news.antiwar.com/2022/03/16/nato-allies-hesitant", 16, "Dave DeCamp"),
            _ => ("Nato allies wary of Poland's call for armed peace mission", "https://www.straitstimes.com/world/europe/nato-allies-wary", 17, (string?)null),
        };
        return new Citation
        {
            ArticleId = ArticleId.From(url),
            Version = 1,
            QuoteOrdinal = 0,
            Outlet = outlet,
            Title = title,
            Url = new Uri(url),
            DeepLink = $"{url}#:~:text={Uri.EscapeDataString(words.Length > 20 ? words[..20] : words)}",
            Published = PublishedAt.On(new DateOnly(2022, 3, day)),
            Byline = byline,
            Wording = words,
            Start = 100,
            End = 100 + words.Length,
            Pieces = [new TextSpan(100, 100 + words.Length)],
            Context = words,
            SpeakerAsWritten = null,
        };
    }

    public static Answer.Utterances Utterances(params UtteranceResult[] items) =>
        new(items, items.Length, 1) { Asked = QuestionKind.WhoSaid, Query = "ceasefire", Coverage = Coverage };

    /// <summary>A who-said answer of <paramref name="count"/> quotes, each of <paramref name="characters"/>.</summary>
    public static Answer.Utterances Many(int count, int characters)
    {
        var words = string.Join(' ', Enumerable.Repeat("withdrawal", characters / 11 + 1))[..characters];
        return Utterances([.. Enumerable.Range(1, count).Select(number => Ollongren() with { Text = $"{number} {words}" })]);
    }

    public static Answer.Utterances Missing(string query, params string[] suggestions) =>
        new([], 0, 1)
        {
            Asked = QuestionKind.Ask,
            Query = query,
            Coverage = Coverage,
            NotFound = new NotFound(NotFoundReason.UnknownSpeaker, "Not there.", [], suggestions),
        };

    public static Answer.Verdict Altered() =>
        new(VerdictKind.Altered, "We must see a withdrawal from Ukraine", null, [Ollongren()],
        [
            new DifferencePart(DifferenceOperation.Same, "We"),
            new DifferencePart(DifferenceOperation.Delete, "must"),
            new DifferencePart(DifferenceOperation.Insert, "have to"),
            new DifferencePart(DifferenceOperation.Same, "see a withdrawal from"),
            new DifferencePart(DifferenceOperation.Delete, "Ukraine"),
            new DifferencePart(DifferenceOperation.Insert, "Russia"),
        ])
        { Asked = QuestionKind.Verify, Query = "We must see a withdrawal from Ukraine", Coverage = Coverage };

    public static Answer.Verdict Verdict(VerdictKind kind, string? speaker, params UtteranceResult[] items) =>
        new(kind, "We have to see a withdrawal by Russia", speaker, items, [])
        { Asked = QuestionKind.Verify, Query = "We have to see a withdrawal by Russia", Coverage = Coverage };

    public static Answer.Comparison Comparison() =>
        new(
        [
            new OutletView(StraitsTimes, 1, [Ollongren().Speaker!, Doubtful().Speaker!], [Doubtful()]),
            new OutletView(SpaceWar, 1, [Ollongren().Speaker!], [Unknown()]),
            new OutletView(Antiwar, 1, [], []),
        ],
        [Ollongren()])
        { Asked = QuestionKind.Compare, Query = "\"peace mission\"", Coverage = Coverage };

    public static Answer.Timeline Timeline()
    {
        var ollongren = Ollongren();
        return new([new TimelineEntry(ollongren.Citations[1].Published, ollongren, ollongren.Citations[1])], 1, 1)
        { Asked = QuestionKind.Timeline, Query = "ceasefire", Coverage = Coverage };
    }

    public static Answer.Sources Sources() =>
        new([Source(StraitsTimes, 20, 1), Source(SpaceWar, 11, 1), Source(Antiwar, 5, 2)], 36, 12, 2, 3, 1)
        { Asked = QuestionKind.Sources, Query = "", Coverage = Coverage };

    private static SourceView Source(string outlet, int quotes, int origin)
    {
        var citation = Citation(outlet, "");
        return new SourceView
        {
            Id = citation.ArticleId,
            Version = 1,
            Outlet = outlet,
            Title = citation.Title,
            Url = citation.Url,
            Published = citation.Published,
            Byline = citation.Byline,
            Quotes = quotes,
            Origin = origin,
            IngestedAt = new DateTimeOffset(2022, 3, 18, 12, 0, 0, TimeSpan.Zero),
        };
    }
}
