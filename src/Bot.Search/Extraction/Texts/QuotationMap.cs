using Bot.Search.Extraction.Lexicon;

namespace Bot.Search.Extraction.Texts;

/// <summary>
/// Pairs quotation marks paragraph by paragraph: curly, straight, two single marks for a double one, single marks told
/// from apostrophes, one level of nesting, quotes reopened at each paragraph, missing closers. Marks that turn out to be
/// apostrophes become <see cref="TokenKind.Clitic"/> in the given tokens.
/// </summary>
internal static class QuotationMap
{
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens; apostrophes among the marks are renamed.</param>
    /// <param name="paragraphEnds">Index behind the last token of each paragraph.</param>
    /// <param name="words">What apostrophes and attributions are told by.</param>
    public static Quotation[] Find(string text, Token[] tokens, ReadOnlySpan<int> paragraphEnds, TextVocabulary words)
    {
        var found = new List<Quotation>();
        var first = 0;
        var continued = false;
        var dialogue = new DashDialogue(text, tokens, words).FindIn(paragraphEnds, found);
        for (var i = 0; i < paragraphEnds.Length; i++)
        {
            var end = paragraphEnds[i];
            if (dialogue[i])
            {
                (first, continued) = (end, false);
                continue;
            }
            var next = i + 1 < paragraphEnds.Length && end < tokens.Length ? end : -1;
            var pairing = new MarkPairing(new MarkReader(text, tokens, words, first, end), tokens, found, new MarkPairing.Range(first, end, next, continued));
            continued = pairing.Run();
            first = end;
        }
        found.Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : a.Depth.CompareTo(b.Depth));
        return [.. found];
    }
}
