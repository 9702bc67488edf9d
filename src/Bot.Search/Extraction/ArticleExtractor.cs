using System.Collections.Concurrent;
using Bot.Search.Domain;
using Bot.Search.Extraction.Attributing;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;

namespace Bot.Search.Extraction;

/// <summary>
/// Language, text layer, quotes, speakers: each step a pure function of the one before. Of a text in an unknown language only
/// the marks are read, and nothing is said of who speaks. The model is read with the first text:
/// whoever asks for the version alone (every start does) should not wait for it.
/// </summary>
internal sealed class ArticleExtractor(Lazy<QuoteModel> model, ISpeakerResolver speakers) : IArticleExtractor, IQuoteExplainer
{
    private readonly Lazy<SharedTable> _table = new(() => new SharedTable(model.Value.First.Features, model.Value.Second.Features));
    private readonly ConcurrentBag<ModelTagger> _taggers = [];

    public string Version => "model-37";

    public ExtractedArticle Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = Read(article);
        var found = Find(text);
        return new ExtractedArticle(article, Sentences(text), Quotes(text, found), Version);
    }

    public IReadOnlyList<QuoteExplanation> Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = Read(article);
        if (!IsKnown(text))
            return [.. UnattributedQuotes.Find(text).Select(quote => Explanation(text, quote, []))];
        var scene = Scene(text);
        var ranker = new SpeakerRanker(model.Value.Speakers);
        var explanations = new List<QuoteExplanation>();
        TokenRange? last = null;
        foreach (var choice in ranker.Choose(scene))
        {
            var quote = QuoteAssembler.Assemble(scene, [choice], model.Value).FirstOrDefault();
            if (quote is not null)
                explanations.Add(Explanation(text, quote, ranker.Explain(scene, choice.Piece, last)));
            last = choice.Speaker ?? last;
        }
        return explanations;
    }

    private static QuoteExplanation Explanation(
        TextLayer text, FoundQuote quote, List<(SpeakerCandidate Candidate, float Probability)> candidates)
    {
        string Words(TokenRange range) => text.SpanOf(range.First, range.End).In(text.Text);
        var piece = quote.Pieces[0];
        return new QuoteExplanation(
            text.SpanOf(piece.First, piece.End),
            Words(piece),
            quote.Cue is { } cue ? Words(cue) : null,
            quote.Rule,
            quote.Confidence,
            [.. candidates.Select(one => (one.Candidate.Range is { } range ? Words(range) : null, one.Candidate.Source.ToString(), (double)one.Probability))]);
    }

    private static TextLayer Read(Article article) => TextLayerBuilder.Build(article, Vocabulary.Of(LanguageDetector.Of(article.Text)));

    private static bool IsKnown(TextLayer text) => text.Words.Language != KnownLanguages.Unknown;

    private List<FoundQuote> Find(TextLayer text)
    {
        if (!IsKnown(text))
            return UnattributedQuotes.Find(text);
        var scene = Scene(text);
        var found = QuoteAssembler.Assemble(scene, new SpeakerRanker(model.Value.Speakers).Choose(scene), model.Value);
        return found.ConvertAll(quote => Mediation.Read(scene.Traits, quote));
    }

    private AttributionScene Scene(TextLayer text)
    {
        var traits = new TokenTraits(text);
        return new AttributionScene(traits, Tag(traits));
    }

    /// <summary>A tagger serves one thread at a time; its buffers are kept for the next article.</summary>
    private TagLayer Tag(TokenTraits traits)
    {
        if (!_taggers.TryTake(out var tagger))
            tagger = new ModelTagger(model.Value, _table.Value);
        var tags = tagger.Tag(traits);
        _taggers.Add(tagger);
        return tags;
    }

    private static List<Sentence> Sentences(TextLayer text)
    {
        var sentences = new List<Sentence>(text.Sentences.Length);
        foreach (var sentence in text.Sentences)
            sentences.Add(new Sentence(sentences.Count, sentence.Paragraph, sentence.Span));
        return sentences;
    }

    private List<Quote> Quotes(TextLayer text, IReadOnlyList<FoundQuote> found)
    {
        var ordered = found;
        var mentions = ordered.Where(quote => quote.Speaker is not null).Select(quote => Mention(text, quote)).ToList();
        var resolved = speakers.Resolve(text, mentions);
        var quotes = new List<Quote>(ordered.Count);
        var next = 0;
        foreach (var quote in ordered)
        {
            var speaker = quote.Speaker is null ? null : resolved[next++];
            if (speaker is not null && IsLetter(text, quote) && IsInitial(text, quote, speaker))
                speaker = Letter(text, quote);
            quotes.Add(Quote(text, quote, speaker, quotes.Count));
        }
        return quotes;
    }

    /// <summary>"Q." or "A." of a transcript.</summary>
    private static bool IsLetter(TextLayer text, FoundQuote quote) =>
        quote.Rule == QuoteKinds.Transcript && quote.Speaker is { Count: 1 } label && text.Word(label.First).TrimEnd('.') is var letter
        && (text.Words.Speech.QuestionLetter.Contains(letter) || text.Words.Speech.AnswerLetter.Contains(letter));

    /// <summary>"A. Somebody" of an answer that begins so: the letter was taken for that of a given name.</summary>
    private static bool IsInitial(TextLayer text, FoundQuote quote, ResolvedSpeaker speaker) =>
        speaker.Speaker.Name is [var first, ..] name && first == text.Word(quote.Speaker!.Value.First)[0] && (name.Length == 1 || name[1] is ' ' or '.');

    private static ResolvedSpeaker Letter(TextLayer text, FoundQuote quote) =>
        new(new Speaker(text.Word(quote.Speaker!.Value.First).TrimEnd('.').ToString(), null, null, SpeakerKind.Unnamed), 1, []);

    private static SpeakerMentionCandidate Mention(TextLayer text, FoundQuote quote)
    {
        var range = quote.Speaker!.Value;
        return new SpeakerMentionCandidate(range.First, range.End, text.SpanOf(range.First, range.End), Envelope(text, quote));
    }

    private static TextSpan Envelope(TextLayer text, FoundQuote quote) =>
        text.SpanOf(quote.Pieces[0].First, quote.Pieces[^1].End);

    private static Quote Quote(TextLayer text, FoundQuote found, ResolvedSpeaker? speaker, int ordinal)
    {
        SpeakerMention? mention = null;
        if (found.Speaker is { } range && speaker is not null)
            mention = new SpeakerMention(text.SpanOf(range.First, range.End).In(text.Text), text.SpanOf(range.First, range.End));
        TextSpan? cue = found.Cue is { } words ? text.SpanOf(words.First, words.End) : null;
        var attribution = new Attribution(mention, speaker?.Speaker, cue, found.Confidence * (speaker?.Certainty ?? 1), found.Rule)
        {
            Via = found.Via is { } via ? new SpeakerMention(text.SpanOf(via.First, via.End).In(text.Text), text.SpanOf(via.First, via.End)) : null,
        };
        return new Quote(ordinal, QuoteKinds.Of(text, found), [.. found.Pieces.Select(p => text.SpanOf(p.First, p.End))], attribution)
        {
            Act = ActReader.Of(text, found),
            Candidates = speaker?.Candidates ?? [],
        };
    }
}
