using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Everything the tagger found in one article, laid out for choosing speakers.</summary>
internal sealed class AttributionScene
{
    public const int CueEvent = 1;
    public const int SpeakerEvent = 2;
    public const int PieceEvent = 3;
    private const float Doubt = 0.12f;

    /// <summary>So many pieces that the layout tells may lie in each other.</summary>
    private const int Nested = 4;

    private readonly HeldWords _said;

    public AttributionScene(TokenTraits traits, TagLayer tags)
    {
        Traits = traits;
        Tags = tags;
        Cues = TagRuns.Of(Text, tags, ChainLabels.CueBegin);
        var speakers = TagRuns.Of(Text, tags, ChainLabels.SpeakerBegin);
        Certain = FindCertain(speakers, out var pieces, out var whole);
        _said = new HeldWords(traits.Count, Certain.Values.Select(certain => certain.Piece));
        Whole = whole;
        Pieces = WithCertain(pieces);
        Speakers = SpeakerEdges.Mend(Text, speakers);
        Doubtful = FindDoubtful();
        Events = FindEvents();
    }

    public TokenTraits Traits { get; }

    public TextLayer Text => Traits.Text;

    public TagLayer Tags { get; }

    public IReadOnlyList<TokenRange> Cues { get; }

    public IReadOnlyList<TokenRange> Pieces { get; }

    /// <summary>Pieces whose speaker the layout tells, by their first token.</summary>
    public IReadOnlyDictionary<int, CertainPiece> Certain { get; }

    /// <summary>First tokens of pieces that their marks or the build of their sentence make certain, however little the tagger makes of them.</summary>
    public IReadOnlySet<int> Whole { get; }

    public IReadOnlyList<TokenRange> Speakers { get; }

    /// <summary>Runs that are probably no speaker, but may be.</summary>
    public IReadOnlyList<TokenRange> Doubtful { get; }

    /// <summary>Cues, speakers and pieces in text order.</summary>
    public IReadOnlyList<(TokenRange Range, int Kind)> Events { get; }

    /// <summary>Named within words whose speaker the layout tells.</summary>
    public bool IsSaid(TokenRange mention) => _said.Overlap(mention);

    /// <summary>The event that starts at or behind a token.</summary>
    public int EventAt(int token)
    {
        int low = 0, high = Events.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Events[middle].Range.First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private Dictionary<int, CertainPiece> FindCertain(List<TokenRange> speakers, out List<TokenRange> pieces, out HashSet<int> added)
    {
        var found = new List<CertainPiece>();
        pieces = [];
        foreach (var run in TagRuns.Of(Text, Tags, ChainLabels.ContentBegin).SelectMany(run => PieceRepairs.Sentences(Text, run)))
        {
            var piece = PieceEdges.Trim(Text, run);
            piece = PieceRepairs.Mend(Traits, piece);
            if (piece.Count == 0 || IsQuotedAs(piece) || PieceRepairs.IsRelative(Text, piece) || Settings.IsNoPiece(Traits, piece))
                continue;
            if (SpokenAttribution.Trailing(Traits, piece) is var (end, sayer))
                found.Add(new CertainPiece(PieceEdges.Trim(Text, piece with { End = end }), sayer, CandidateSource.Beside));
            else if (ClauseRules.Whole(Traits, piece) is { } whole)
                found.Add(whole);
            else
                ClauseRules.Split(Traits, piece, pieces, found);
        }
        if (!TranscriptTurns.Find(Text, found))
            Interviews.Find(Text, found);
        Signatures.Find(Text, found);
        added = WholeQuotations.Find(Traits, pieces, found);
        WholeQuotations.FindInverted(Traits, pieces, found);
        Headlines.Find(Traits, pieces, found);
        QuotedThrough.Find(Traits, pieces, found);
        BlockQuotes.Find(Traits, pieces, found);
        SayingClauses.Find(Traits, speakers, pieces, found, added);
        RelativeGaps.Find(Traits, pieces, found);
        OpeningParticiples.Find(Traits, pieces, found);
        ActFrames.Find(Traits, pieces, found, added);
        ActClauses.Find(Traits, Tags, pieces, found);
        return ByFirst(found);
    }

    /// <summary>By first token; the turn of a transcript goes before what its words may tell of others.</summary>
    private static Dictionary<int, CertainPiece> ByFirst(List<CertainPiece> found)
    {
        var certain = new Dictionary<int, CertainPiece>();
        foreach (var piece in found.OrderByDescending(piece => piece.Source == CandidateSource.Script))
            certain.TryAdd(piece.Piece.First, piece);
        return certain;
    }

    /// <summary>True when the piece shares words with one of these, which are in text order.</summary>
    private static bool IsWithin(List<CertainPiece> turns, TokenRange piece)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (turns[middle].Piece.First <= piece.First)
                low = middle + 1;
            else
                high = middle;
        }
        for (var i = Math.Max(0, low - Nested); i <= low && i < turns.Count; i++)
        {
            if (turns[i].Piece.Overlaps(piece))
                return true;
        }
        return false;
    }

    /// <summary>"quoted him as saying": words of the attribution, not of what was said.</summary>
    private bool IsQuotedAs(TokenRange piece) =>
        piece.Count is 2 or 3 && Text.Words.Speech.Saying.Contains(Text.Word(piece.End - 1)) && Text.Words.Speech.As.Contains(Text.Word(piece.End - 2)) && !Text.IsQuoted(piece.First);

    /// <summary>What the tagger found, and in its stead what the layout tells where they overlap.</summary>
    private List<TokenRange> WithCertain(List<TokenRange> pieces)
    {
        if (Certain.Count == 0)
            return pieces;
        var certain = Certain.Values.OrderBy(one => one.Piece.First).ToList();
        pieces.RemoveAll(piece => IsWithin(certain, piece));
        pieces.AddRange(Certain.Values.Select(certain => certain.Piece));
        pieces.Sort(static (a, b) => a.First.CompareTo(b.First));
        return pieces;
    }

    private List<TokenRange> FindDoubtful()
    {
        var found = new List<TokenRange>();
        for (var i = 0; i < Traits.Count; i++)
        {
            if (Tags.Speaker(i) < Doubt || IsSpeaker(i))
                continue;
            var end = i + 1;
            while (end < Traits.Count && Tags.Speaker(end) >= Doubt && !IsVerbal(end) && !IsSpeaker(end) && Text.ParagraphOf(end) == Text.ParagraphOf(i)
                && Tags.Probability(end, ChainLabels.SpeakerBegin) < Tags.Probability(end, ChainLabels.SpeakerInside))
                end++;
            if (MayName(i, end))
                found.Add(new TokenRange(i, end));
            i = end - 1;
        }
        return SpeakerEdges.Mend(Text, found);
    }

    /// <summary>A verb in the past tense, by its looks, or one of saying: behind the mention.</summary>
    private bool IsVerbal(int token) =>
        Traits.Class[token] == WordClasses.Say || Text.Words.Language.LooksPast(Text.Word(token)) && char.IsLower(Text.Word(token)[0]);

    /// <summary>A single word in lower case that is in no class of speakers (an adverb, say) names nobody.</summary>
    private bool MayName(int first, int end)
    {
        var group = Traits.Class[first];
        if (end - first > 1)
            return true;
        if (group == WordClasses.Who)
            return Text.Words.Speech.Who.Contains(Text.Word(first));
        return char.IsUpper(Text.Word(first)[0]) || group == WordClasses.He || group == WordClasses.They || group == WordClasses.It
            || group == WordClasses.Role || group == WordClasses.Organisation || group == WordClasses.Determiner;
    }

    private bool IsSpeaker(int token) => Tags.Labels[token] is ChainLabels.SpeakerBegin or ChainLabels.SpeakerInside;

    private List<(TokenRange, int)> FindEvents()
    {
        var events = new List<(TokenRange Range, int Kind)>();
        events.AddRange(Cues.Select(range => (range, CueEvent)));
        events.AddRange(Speakers.Select(range => (range, SpeakerEvent)));
        events.AddRange(Pieces.Select(range => (range, PieceEvent)));
        events.Sort(static (a, b) => a.Range.First.CompareTo(b.Range.First));
        return events;
    }
}
