using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Features of a token from the text alone: words, their classes, groups and shapes around it, its quotation, its place in the
/// sentence, the nearest words of saying, clause links and punctuation.
/// </summary>
internal sealed class LocalFeatures : IFeatureWriter
{
    private const uint Edge = 0x5EED;
    private readonly TokenTraits _traits;
    private readonly SentenceTraits _sentences;
    private readonly QuotationTraits[] _quotations;

    public LocalFeatures(TokenTraits traits)
    {
        _traits = traits;
        _sentences = new SentenceTraits(traits);
        _quotations = QuotationTraits.Of(traits);
    }

    public TokenTraits Traits => _traits;

    public SentenceTraits Sentences => _sentences;

    /// <summary>Adds the features of token <paramref name="i"/>, which stands in <paramref name="paragraph"/>.</summary>
    public void Write(FeatureRow row, int i, TextParagraph paragraph)
    {
        for (var place = -WordFeatures.Reach; place <= WordFeatures.Reach; place++)
            WordFeatures.Write(row, i + place < paragraph.FirstToken || i + place >= paragraph.EndToken ? WordLook.Edge : WordLook.Of(_traits, i + place), place);
        WriteRest(row, i, paragraph);
    }

    /// <summary>Adds all that depends on more than one word.</summary>
    private void WriteRest(FeatureRow row, int i, TextParagraph paragraph)
    {
        WriteOwn(row, i, paragraph);
        WriteShared(row, i, paragraph);
    }

    /// <summary>Adds what changes from token to token.</summary>
    public void WriteOwn(FeatureRow row, int i, TextParagraph paragraph)
    {
        AddWords(row, i, paragraph);
        AddClasses(row, i, paragraph);
        AddKinds(row, i, paragraph);
        AddGroups(row, i, paragraph);
        AddDistances(row, i);
        row.Place(FeatureSpace.Local);
    }

    /// <summary>Adds what a token has in common with its neighbours, as long as <see cref="GoesOn"/> says so.</summary>
    public void WriteShared(FeatureRow row, int i, TextParagraph paragraph)
    {
        row.Add(0, 0);
        AddQuotation(row, i);
        AddSentence(row, i);
        AddCues(row, i);
        AddBreaks(row, i);
        AddClauses(row, i, paragraph);
        row.Place(FeatureSpace.Local);
    }

    /// <summary>True when the token before has the same quotation and sentence, and the same cues, pauses and links around it.</summary>
    public bool GoesOn(int i) => i > 0
        && _sentences.BreakRight[i] == _sentences.BreakRight[i - 1] && _sentences.BreakLeft[i] == _sentences.BreakLeft[i - 1]
        && _sentences.LinkLeft[i] == _sentences.LinkLeft[i - 1] && _sentences.CueRight[i] == _sentences.CueRight[i - 1]
        && _sentences.CueLeft[i] == _sentences.CueLeft[i - 1] && _sentences.CueLeft[i] < i - 1
        && _traits.Place[i] == _traits.Place[i - 1] && _traits.Text.OuterQuotationOf(i) == _traits.Text.OuterQuotationOf(i - 1)
        && _traits.Text.SentenceOf(i) == _traits.Text.SentenceOf(i - 1);

    private uint Word(int i, TextParagraph p) => i < p.FirstToken || i >= p.EndToken ? Edge : _traits.Word[i];

    private uint Class(int i, TextParagraph p)
    {
        if (i < p.FirstToken || i >= p.EndToken)
            return 255;
        return _traits.Class[i] != 0 ? _traits.Class[i] : 64u + _traits.Shape[i];
    }

    private uint Kind(int i, TextParagraph p) => i < p.FirstToken || i >= p.EndToken ? Edge : _traits.Kind[i];

    private uint Group(int i, TextParagraph p) => i < p.FirstToken || i >= p.EndToken ? Edge : _traits.Group[i].Wide != 0 ? 1000u + _traits.Group[i].Wide : _traits.Kind[i];

    private void AddWords(FeatureRow row, int i, TextParagraph p)
    {
        uint a = Word(i - 2, p), b = Word(i - 1, p), c = _traits.Word[i], d = Word(i + 1, p), e = Word(i + 2, p);
        row.Add(206, b, c);
        row.Add(207, c, d);
        row.Add(208, a, b);
        row.Add(209, d, e);
        row.Add(210, b, d);
        row.Add(216, c, (uint)_traits.Place[i]);
        row.Add(217, i > p.FirstToken + 1 ? _traits.Suffix[i - 2] : Edge, b);
        row.Add(218, i + 2 < p.EndToken ? _traits.Suffix[i + 2] : Edge, d);
        row.Add(219, a, b, c);
    }

    private void AddClasses(FeatureRow row, int i, TextParagraph p)
    {
        uint a = Class(i - 2, p), b = Class(i - 1, p), c = Class(i, p), d = Class(i + 1, p), e = Class(i + 2, p);
        row.Add(225, b, c);
        row.Add(226, c, d);
        row.Add(27, b, c, d);
        row.Add(28, a, b, c);
        row.Add(29, c, d, e);
    }

    private void AddKinds(FeatureRow row, int i, TextParagraph p)
    {
        uint a = Kind(i - 2, p), b = Kind(i - 1, p), c = Kind(i, p), d = Kind(i + 1, p), e = Kind(i + 2, p);
        row.Add(120, b, c);
        row.Add(121, c, d);
        row.Add(122, b, c, d);
        row.Add(123, a, b, c);
        row.Add(124, c, d, e);
        row.Add(125, Hash.Mix(a, b), Hash.Mix(c, d, e));
        row.Add(126, Kind(i - 3, p), a, b);
        row.Add(127, d, e, Kind(i + 3, p));
        row.Add(128, Word(i - 1, p), c, d);
        row.Add(129, b, c, Word(i + 1, p));
    }

    private void AddGroups(FeatureRow row, int i, TextParagraph p)
    {
        uint b = Group(i - 1, p), c = Group(i, p), d = Group(i + 1, p);
        row.Add(100, c, (uint)_traits.Place[i]);
        row.Add(101, b, c);
        row.Add(102, c, d);
        row.Add(103, b, d);
    }

    /// <summary>What stands behind the punctuation on either side, and around the last link: where a clause may begin or end.</summary>
    private void AddClauses(FeatureRow row, int i, TextParagraph p)
    {
        int left = _sentences.BreakLeft[i], right = _sentences.BreakRight[i], link = _sentences.LinkLeft[i];
        uint leftWord = left < 0 ? Edge : _traits.Word[left], rightWord = right < 0 ? Edge : _traits.Word[right];
        if (left >= 0)
        {
            row.Add(110, leftWord, Group(left + 1, p), Group(left + 2, p));
            row.Add(111, leftWord, Kind(left + 1, p), Hash.Mix(Kind(left + 2, p), Kind(left + 3, p)));
        }
        if (right >= 0)
        {
            row.Add(112, rightWord, Group(right + 1, p), Group(right + 2, p));
            row.Add(113, rightWord, Kind(right + 1, p), Hash.Mix(Kind(right + 2, p), Kind(right + 3, p)));
        }
        if (link >= 0)
            row.Add(114, _traits.Word[link], Group(link + 1, p), Group(link - 1, p));
        var first = _traits.Text.Sentences[_traits.Text.SentenceOf(i)].FirstToken;
        row.Add(115, Kind(first, p), Kind(first + 1, p), Kind(first + 2, p));
    }

    private uint ClassBehind(int token) => token < 0 || token + 1 >= _traits.Count ? 0u : _traits.Class[token + 1];

    /// <summary>How far it is to the ends of the sentence, to the cues, the pauses and the link, and what the quotation is right beside.</summary>
    private void AddDistances(FeatureRow row, int i)
    {
        var place = (uint)_traits.Place[i];
        uint before = i > 0 ? (uint)_traits.Place[i - 1] : 0, after = i + 1 < _traits.Count ? (uint)_traits.Place[i + 1] : 0;
        row.Add(41, before, place, after);
        var sentence = _traits.Text.Sentences[_traits.Text.SentenceOf(i)];
        row.Add(60, Distance(i - sentence.FirstToken), place);
        row.Add(61, Distance(sentence.EndToken - 1 - i), place);
        int left = _sentences.CueLeft[i], right = _sentences.CueRight[i];
        uint leftFar = left < 0 ? 99 : Distance(i - left), rightFar = right < 0 ? 99 : Distance(right - i);
        row.Add(72, left < 0 ? 0u : _traits.Class[left], leftFar, place);
        row.Add(73, right < 0 ? 0u : _traits.Class[right], rightFar, place);
        row.Add(74, left < 0 ? 0 : _traits.Word[left], leftFar);
        row.Add(75, right < 0 ? 0 : _traits.Word[right], rightFar);
        (left, right) = (_sentences.BreakLeft[i], _sentences.BreakRight[i]);
        var link = _sentences.LinkLeft[i];
        row.Add(92, left < 0 ? Edge : _traits.Word[left], ClassBehind(left), left < 0 ? 0 : Distance(i - left));
        row.Add(93, right < 0 ? Edge : _traits.Word[right], ClassBehind(right), right < 0 ? 0 : Distance(right - i));
        row.Add(94, link < 0 ? Edge : _traits.Word[link], link < 0 ? 0 : Distance(i - link));
    }

    private void AddQuotation(FeatureRow row, int i)
    {
        var place = (uint)_traits.Place[i];
        row.Add(40, place);
        var index = _traits.Text.OuterQuotationOf(i);
        if (index < 0)
            return;
        var q = _quotations[index];
        row.Add(42, q.Form, place);
        row.Add(43, q.Before, place);
        row.Add(44, q.After, place);
        row.Add(45, q.Place, place);
        row.Add(46, q.Form, q.Before);
        row.Add(47, q.Form, q.After);
        row.Add(48, Hash.Mix(q.Form, q.Before), q.After, place);
        row.Add(49, Hash.Mix(q.Form, q.Before), Hash.Mix(q.After, q.Place), place);
        row.Add(50, q.Before, q.After, q.Place);
    }

    private void AddSentence(FeatureRow row, int i)
    {
        var index = _traits.Text.SentenceOf(i);
        var sentence = _traits.Text.Sentences[index];
        var cues = _sentences.Cues[index];
        var place = (uint)_traits.Place[i];
        row.Add(62, cues, place);
        row.Add(63, _traits.Word[sentence.FirstToken], cues);
        row.Add(64, _traits.Class[sentence.FirstToken], cues, place);
        var before = index > 0 && _traits.Text.Sentences[index - 1].Paragraph == sentence.Paragraph;
        var cueBefore = before ? _sentences.FirstCue[index - 1] : -2;
        var key = cueBefore >= 0 ? _traits.Class[cueBefore] : cueBefore == -1 ? 70u : 71u;
        row.Add(65, key, cues, place);
        var opening = _sentences.FirstCue[index];
        row.Add(67, opening < 0 ? 0 : _traits.Word[opening], opening < 0 ? 0u : opening < i ? 1u : 2u, place);
        row.Add(66, key, _traits.Word[sentence.FirstToken], cues);
    }

    private void AddCues(FeatureRow row, int i)
    {
        int left = _sentences.CueLeft[i], right = _sentences.CueRight[i];
        var place = (uint)_traits.Place[i];
        uint leftWord = left < 0 ? 0 : _traits.Word[left], rightWord = right < 0 ? 0 : _traits.Word[right];
        uint leftClass = left < 0 ? 0u : _traits.Class[left], rightClass = right < 0 ? 0u : _traits.Class[right];
        row.Add(70, leftWord);
        row.Add(71, rightWord);
        row.Add(76, leftClass, rightClass, place);
        var link = _sentences.LinkLeft[i];
        var pause = _sentences.BreakLeft[i];
        var linked = link > left && left >= 0;
        var paused = pause > left && left >= 0;
        row.Add(77, leftClass, (linked ? 1u + _traits.Class[link] : 0u) * 4 + (paused ? 1u : 0u), place);
        if (left >= 0 && left < i)
        {
            row.Add(78, leftWord, _traits.Word[left + 1], paused ? 1u : 0u);
            row.Add(79, leftWord, Hash.Mix(_traits.Class[left + 1], _traits.Shape[left + 1]), linked ? 1u : 0u);
            row.Add(80, leftClass, left > 0 ? _traits.Word[left - 1] : Edge, paused ? 1u : 0u);
        }
        var next = _sentences.BreakRight[i];
        if (right >= 0)
        {
            var between = next >= 0 && next < right;
            row.Add(81, rightWord, between ? 1u : 0u, place);
            row.Add(82, rightClass, right + 1 < _traits.Count ? _traits.Word[right + 1] : Edge, between ? 1u : 0u);
        }
    }

    private void AddBreaks(FeatureRow row, int i)
    {
        int left = _sentences.BreakLeft[i], right = _sentences.BreakRight[i];
        uint leftWord = left < 0 ? Edge : _traits.Word[left], rightWord = right < 0 ? Edge : _traits.Word[right];
        var afterLeft = left < 0 ? Edge : _traits.Word[left + 1];
        var afterRight = right < 0 || right + 1 >= _traits.Count ? Edge : _traits.Word[right + 1];
        uint leftClass = ClassBehind(left), rightClass = ClassBehind(right);
        row.Add(90, leftWord, afterLeft);
        row.Add(91, rightWord, afterRight);
        var wider = right < 0 || right + 2 >= _traits.Count ? Edge : Hash.Mix(_traits.Class[right + 2], _traits.Shape[right + 2]);
        row.Add(96, rightWord, afterRight, wider);
        row.Add(97, leftWord, afterLeft, left < 0 || left + 2 >= _traits.Count ? Edge : Hash.Mix(_traits.Class[left + 2], _traits.Shape[left + 2]));
        row.Add(95, Hash.Mix(leftWord, leftClass), Hash.Mix(rightWord, rightClass), (uint)_traits.Place[i]);
    }

    /// <summary>1, 2, 3, 4, then ever wider buckets.</summary>
    public static uint Distance(int tokens) =>
        tokens <= 4 ? (uint)tokens : tokens <= 6 ? 5u : tokens <= 9 ? 6u : tokens <= 14 ? 7u : tokens <= 22 ? 8u : 9u;
}
