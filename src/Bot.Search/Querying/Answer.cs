using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>What comes back for a question: a closed set. Every case carries what was searched.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Which question this answers; what is not found looks alike for several.</summary>
    public required QuestionKind Asked { get; init; }

    /// <summary>The question's text as understood, without filters.</summary>
    public required string Query { get; init; }

    /// <summary>The articles that the filters left to search.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The days that the words of the question name; null when they name none. Days given as filters are not meant.</summary>
    public NamedPeriod? Period { get; init; }

    /// <summary>Set exactly when the coverage does not hold an answer.</summary>
    public NotFound? NotFound { get; init; }

    /// <summary>Answers to who-said, said and ask. Empty exactly when <see cref="Answer.NotFound"/> is set.</summary>
    /// <param name="Items">This page, best first.</param>
    /// <param name="Total">How many there are over all pages; utterances, not quotes.</param>
    /// <param name="Page">Which page this is, from 1.</param>
    public sealed record Utterances(IReadOnlyList<UtteranceResult> Items, int Total, int Page) : Answer
    {
        /// <summary>said: the part of the query that is the topic; null when there is none, and for other questions.</summary>
        public string? Topic { get; init; }

        /// <summary>Set when the question asks who took a stance; null otherwise.</summary>
        public StanceNote? Stance { get; init; }

        /// <summary>How near the results are to the words of the question.</summary>
        public Nearness Nearness { get; init; }

        /// <summary>Set when nobody has the name typed and it was taken for one that is written nearly so; null otherwise.</summary>
        public TakenName? TakenFor { get; init; }

        /// <summary>Whom and what the question was taken to ask, for what may be asked next; null where that was not read.</summary>
        public AskedOf? AskedOf { get; init; }

        /// <summary>Set when the question asks for an order in time; null otherwise.</summary>
        public TimeOrder? Order { get; init; }
    }

    /// <summary>Answers verify.</summary>
    /// <param name="Kind">How far up the ladder the claim came.</param>
    /// <param name="Claim">The words that were to be verified.</param>
    /// <param name="ClaimedSpeaker">Who is claimed to have said them; null when nobody was named.</param>
    /// <param name="Items">The evidence, best first; for <see cref="VerdictKind.NotFound"/> empty.</param>
    /// <param name="Difference">From the claim to the best item's words; empty when they are the same, or too far apart to be compared.</param>
    public sealed record Verdict(
        VerdictKind Kind,
        string Claim,
        string? ClaimedSpeaker,
        IReadOnlyList<UtteranceResult> Items,
        IReadOnlyList<DifferencePart> Difference) : Answer
    {
        /// <summary>The claim is exact but for words that it leaves out where it has an ellipsis; the difference shows them.</summary>
        public bool LeavesOut { get; init; }

        /// <summary>The claim is exact but for punctuation between the words; the difference shows it.</summary>
        public bool IsPunctuatedOtherwise { get; init; }

        /// <summary>For <see cref="VerdictKind.Reported"/>: how far the reported words are those of the claim.</summary>
        public ClaimStanding Standing { get; init; }

        /// <summary>Set when the claim says what the source denies, or the other way round; null when they agree in that.</summary>
        public NegationDifference? Negation { get; init; }
    }

    /// <summary>Answers compare.</summary>
    /// <param name="Outlets">One entry an outlet that has something on the topic, most first.</param>
    /// <param name="Shared">Utterances that two or more outlets carry, with the wordings that differ.</param>
    public sealed record Comparison(IReadOnlyList<OutletView> Outlets, IReadOnlyList<UtteranceResult> Shared) : Answer
    {
        /// <summary>Statements on the topic that cannot both stand; empty when there are none. They stand among the others too.</summary>
        public IReadOnlyList<ContrastView> Contrasts { get; init; } = [];
    }

    /// <summary>Answers timeline: oldest first, each utterance on its first carrier's day.</summary>
    /// <param name="Entries">This page.</param>
    /// <param name="Total">How many utterances were put in order, over all pages.</param>
    /// <param name="Page">Which page this is, from 1.</param>
    public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int Total, int Page) : Answer;

    /// <summary>Answers sources: what has been read, newest first.</summary>
    /// <param name="Articles">This page.</param>
    /// <param name="Quotes">Number of quotes in all the articles that the filters leave.</param>
    /// <param name="Speakers">Number of different named speakers in them; null when the filters leave too many articles to count.</param>
    /// <param name="Origins">Number of independent texts among them.</param>
    /// <param name="Total">How many articles there are over all pages.</param>
    /// <param name="Page">Which page this is, from 1.</param>
    public sealed record Sources(IReadOnlyList<SourceView> Articles, int Quotes, int? Speakers, int Origins, int Total, int Page) : Answer
    {
        /// <summary>When the article that came last was read, whatever the filters; null when nothing is stored.</summary>
        public DateTimeOffset? LastRead { get; init; }
    }
}

/// <summary>What was searched.</summary>
/// <param name="Articles">Number of articles, newest versions only.</param>
/// <param name="Outlets">Number of different outlets.</param>
/// <param name="From">Oldest publication day among them; null when no article has one.</param>
/// <param name="To">Newest publication day; null when no article has one.</param>
public sealed record Coverage(int Articles, int Outlets, DateOnly? From, DateOnly? To)
{
    /// <summary>How many stored versions of articles could not be searched yet, because the index is being made; 0 else.</summary>
    public int Pending { get; init; }

    /// <summary>How many stored articles were left out, because what is stored of them is damaged; 0 else.</summary>
    public int Withheld { get; init; }

    /// <summary>False when something that is stored was not searched.</summary>
    public bool IsWhole => Pending == 0 && Withheld == 0;
}

/// <summary>The days of publication that a question's own words were taken for.</summary>
/// <param name="From">First day; null for no bound.</param>
/// <param name="To">Last day; null for no bound.</param>
/// <param name="Oldest">Oldest day of the coverage without regard to these words; null when no article has a date.</param>
/// <param name="Newest">Its newest day.</param>
public sealed record NamedPeriod(DateOnly? From, DateOnly? To, DateOnly? Oldest, DateOnly? Newest);

/// <summary>The question asks who took a stance. The bot shows words and does not judge stances.</summary>
/// <param name="Verb">The stance as typed: "opposed", "called for".</param>
/// <param name="Held">How many results, from the first of all pages on, have that word or one like it in their sentence; 0 when none has.</param>
public sealed record StanceNote(string Verb, int Held);

/// <summary>How near an answer is to the words of its question; nearest first.</summary>
public enum Nearness
{
    /// <summary>In the question's own words.</summary>
    Words,

    /// <summary>In other forms of them: derived words, compounds.</summary>
    Forms,

    /// <summary>In words of a like meaning; nobody uses the question's own.</summary>
    NearWords,

    /// <summary>The asked speaker's words that have a part of the question in or beside them, not all of it.</summary>
    Part,
}

/// <summary>Whom and what a question was taken to ask.</summary>
/// <param name="Speaker">The speaker, by name where one alone is meant, else as typed; null for anybody.</param>
/// <param name="Topic">The words it is about, as typed; null or empty for anything.</param>
public sealed record AskedOf(string? Speaker, string? Topic)
{
    /// <summary>Who the first result is by: whom "he" and "she" mean after a question for anybody. Null where nobody is named.</summary>
    public string? Told { get; init; }
}

/// <summary>A name that nobody in the coverage has, and the name it was taken for.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Name">As the coverage prints it.</param>
public sealed record TakenName(string Typed, string Name);

/// <summary>An order in time that a question asks for.</summary>
public enum TimeOrder
{
    /// <summary>Oldest first.</summary>
    OldestFirst,

    /// <summary>Newest first.</summary>
    NewestFirst,
}

/// <summary>What one outlet has on a compared topic.</summary>
/// <param name="Outlet">Its name.</param>
/// <param name="Articles">How many of its articles are on the topic.</param>
/// <param name="Speakers">Who is quoted, most quoted first.</param>
/// <param name="Only">What no other outlet has, best first.</param>
public sealed record OutletView(
    string Outlet,
    int Articles,
    IReadOnlyList<SpeakerView> Speakers,
    IReadOnlyList<UtteranceResult> Only);

/// <summary>Statements that differ in more than wording.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Sides">Two or more, of different articles: figures newest first, denials oldest first.</param>
public sealed record ContrastView(ContrastKind Kind, IReadOnlyList<UtteranceResult> Sides);

/// <summary>In what statements on one thing differ.</summary>
public enum ContrastKind
{
    /// <summary>They give different figures.</summary>
    Figures,

    /// <summary>One speaker says in one what the other denies.</summary>
    Denial,

    /// <summary>What each of the two speakers says whom the question names; whether they differ, the reader sees.</summary>
    Speakers,
}

/// <summary>An utterance at its place in time.</summary>
/// <param name="Published">When its first carrier published it; null sorts last.</param>
/// <param name="Utterance">The utterance; its citations are in order of date.</param>
/// <param name="FirstCarrier">The citation that had it first; a tie is broken by outlet name.</param>
public sealed record TimelineEntry(PublishedAt? Published, UtteranceResult Utterance, Citation FirstCarrier);

/// <summary>One article as the list of sources shows it.</summary>
public sealed record SourceView
{
    /// <summary>The article.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Its newest version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The outlet's name.</summary>
    public required string Outlet { get; init; }

    /// <summary>Its headline.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; null when it has none.</summary>
    public required Uri? Url { get; init; }

    /// <summary>When it was published; null when that is not known.</summary>
    public required PublishedAt? Published { get; init; }

    /// <summary>Its authors as printed; null when none are.</summary>
    public required string? Byline { get; init; }

    /// <summary>How many quotes were found in it.</summary>
    public required int Quotes { get; init; }

    /// <summary>Articles of one page with the same number are copies of one text.</summary>
    public required int Origin { get; init; }

    /// <summary>When this version was read.</summary>
    public required DateTimeOffset IngestedAt { get; init; }
}
