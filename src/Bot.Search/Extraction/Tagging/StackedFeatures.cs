using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// The local features, and what a first chain said: labels and probabilities around the token, the order of speaker,
/// cue and content in its sentence and the neighbours, the nearest cue and speaker found.
/// </summary>
internal sealed class StackedFeatures : IFeatureWriter
{
    private const uint Edge = 0x5EED;
    private readonly LocalFeatures _local;
    private readonly TagLayer _first;
    private readonly uint[] _patterns;
    private readonly int[] _cueLeft;
    private readonly int[] _cueRight;
    private readonly int[] _runStart;

    public StackedFeatures(LocalFeatures local, TagLayer first)
    {
        _local = local;
        _first = first;
        var text = Traits.Text;
        _patterns = new uint[text.Sentences.Length];
        _cueLeft = new int[Traits.Count];
        _cueRight = new int[Traits.Count];
        _runStart = new int[Traits.Count];
        for (var s = 0; s < _patterns.Length; s++)
            ReadSentence(text.Sentences[s], s);
    }

    public TokenTraits Traits => _local.Traits;

    public void Write(FeatureRow row, int i, TextParagraph paragraph)
    {
        _local.Write(row, i, paragraph);
        WriteOwn(row, i, paragraph);
        WriteShared(row, i);
    }

    /// <summary>Adds what goes beyond the local features and changes from token to token.</summary>
    public void WriteOwn(FeatureRow row, int i, TextParagraph paragraph)
    {
        AddLabels(row, i, paragraph);
        AddDistances(row, i);
        row.Place(FeatureSpace.Stacked);
    }

    /// <summary>Adds what goes beyond them and is the same as for the neighbours, as long as <see cref="GoesOn"/> says so.</summary>
    public void WriteShared(FeatureRow row, int i)
    {
        row.Add(100, _first.Labels[i]);
        AddPatterns(row, i);
        AddCues(row, i);
        row.Place(FeatureSpace.Stacked);
    }

    /// <summary>True when the token before has the same label, and the same surroundings for both kinds of features.</summary>
    public bool GoesOn(int i) => _local.GoesOn(i) && _first.Labels[i] == _first.Labels[i - 1]
        && _cueLeft[i] == _cueLeft[i - 1] && _cueRight[i] == _cueRight[i - 1];

    private void ReadSentence(TextSentence sentence, int index)
    {
        uint pattern = 17;
        int run = -1, cue = -1, start = sentence.FirstToken;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var kind = Kind(_first.Labels[i]);
            if (kind != run || IsBegin(_first.Labels[i]))
            {
                start = i;
                pattern = kind == 0 ? pattern : Hash.Mix(pattern, (uint)kind);
            }
            run = kind;
            _runStart[i] = start;
            _cueLeft[i] = cue = kind == 1 ? i : cue;
        }
        cue = -1;
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            _cueRight[i] = cue;
            cue = Kind(_first.Labels[i]) == 1 ? i : cue;
        }
        _patterns[index] = pattern;
    }

    private static int Kind(int label) => label switch
    {
        ChainLabels.CueBegin or ChainLabels.CueInside => 1,
        ChainLabels.SpeakerBegin or ChainLabels.SpeakerInside => 2,
        ChainLabels.ContentBegin or ChainLabels.ContentInside => 3,
        ChainLabels.Belief => 4,
        _ => 0,
    };

    private static bool IsBegin(int label) => label is ChainLabels.CueBegin or ChainLabels.SpeakerBegin or ChainLabels.ContentBegin;

    private uint Label(int i, TextParagraph p) => i < p.FirstToken || i >= p.EndToken ? 9u : _first.Labels[i];

    private static uint Bucket(float probability) => (uint)(probability * 9.99f);

    private void AddLabels(FeatureRow row, int i, TextParagraph p)
    {
        uint a = Label(i - 2, p), b = Label(i - 1, p), c = Label(i, p), d = Label(i + 1, p), e = Label(i + 2, p);
        row.Add(101, b, c);
        row.Add(102, c, d);
        row.Add(103, Hash.Mix(a, b), c, Hash.Mix(d, e));
        row.Add(104, c, Traits.Word[i]);
        row.Add(105, Bucket(_first.Content(i)), c);
        row.Add(106, Bucket(_first.Probability(i, ChainLabels.ContentBegin)), c);
        row.Add(107, Bucket(_first.Cue(i)), c);
        row.Add(108, Bucket(_first.Speaker(i)), c);
        row.Add(109, Bucket(_first.Probability(i, ChainLabels.Belief)), c);
        row.Add(110, Bucket(_first.Content(i)), Bucket(_first.Probability(i, ChainLabels.Belief)), Bucket(_first.Probability(i, ChainLabels.Outside)));
        row.Add(111, c, LocalFeatures.Distance(i - _runStart[i]), (uint)Traits.Place[i]);
        row.Add(112, c, i + 1 < p.EndToken ? Traits.Word[i + 1] : Edge);
        row.Add(113, c, i > p.FirstToken ? Traits.Word[i - 1] : Edge);
        row.Add(114, i + 1 < p.EndToken ? Bucket(_first.Content(i + 1)) : 11, Bucket(_first.Content(i)), i > p.FirstToken ? Bucket(_first.Content(i - 1)) : 11);
    }

    private void AddPatterns(FeatureRow row, int i)
    {
        var text = Traits.Text;
        var index = text.SentenceOf(i);
        var sentence = text.Sentences[index];
        uint here = _patterns[index], c = _first.Labels[i];
        var before = index > 0 && text.Sentences[index - 1].Paragraph == sentence.Paragraph ? _patterns[index - 1] : 1u;
        var after = index + 1 < _patterns.Length && text.Sentences[index + 1].Paragraph == sentence.Paragraph ? _patterns[index + 1] : 1u;
        var place = (uint)Traits.Place[i];
        row.Add(120, here, c);
        row.Add(121, here, c, place);
        row.Add(122, before, here, c);
        row.Add(123, here, after, c);
        row.Add(124, before, c, place);
        row.Add(125, before, Traits.Word[sentence.FirstToken], here);
    }

    /// <summary>How far it is to the ends of the sentence and to the cues that were found.</summary>
    private void AddDistances(FeatureRow row, int i)
    {
        var index = Traits.Text.SentenceOf(i);
        var sentence = Traits.Text.Sentences[index];
        uint here = _patterns[index], c = _first.Labels[i];
        row.Add(126, here, LocalFeatures.Distance(i - sentence.FirstToken), c);
        row.Add(127, here, LocalFeatures.Distance(sentence.EndToken - 1 - i), c);
        int left = _cueLeft[i], right = _cueRight[i];
        uint leftFar = left < 0 ? 99 : LocalFeatures.Distance(i - left), rightFar = right < 0 ? 99 : LocalFeatures.Distance(right - i);
        row.Add(132, left < 0 ? Edge : Traits.Word[left], leftFar);
        row.Add(133, right < 0 ? Edge : Traits.Word[right], rightFar);
        row.Add(134, leftFar, rightFar, c);
        var pause = _local.Sentences.BreakLeft[i];
        row.Add(137, left < 0 ? 0u : Traits.Class[left], pause > left && left >= 0 ? Hash.Mix(Traits.Word[pause], Traits.Class[pause + 1]) : 0, leftFar);
    }

    private void AddCues(FeatureRow row, int i)
    {
        int left = _cueLeft[i], right = _cueRight[i];
        uint c = _first.Labels[i], leftWord = left < 0 ? Edge : Traits.Word[left], rightWord = right < 0 ? Edge : Traits.Word[right];
        row.Add(130, leftWord, c);
        row.Add(131, rightWord, c);
        var pause = _local.Sentences.BreakLeft[i];
        var next = _local.Sentences.BreakRight[i];
        row.Add(135, leftWord, pause > left ? Traits.Word[pause] : 0, pause > left ? Traits.Word[pause + 1] : 0);
        row.Add(136, rightWord, next >= 0 && next < right ? Traits.Word[next] : 0, c);
    }
}
