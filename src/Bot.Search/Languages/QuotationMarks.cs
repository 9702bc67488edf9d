using System.Buffers;

namespace Bot.Search.Languages;

/// <summary>
/// The marks that quotations stand in, of all languages: papers borrow each other's, so they do not tell the language.
/// Which one opens and which one closes is told by what stands beside them.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>Those that are no apostrophe: straight, curly, low, French, full width.</summary>
    public static SearchValues<char> Double { get; } = SearchValues.Create("\"“”„‟«»\uff02");

    public static bool IsMark(char c) => IsDouble(c) || IsSingle(c);

    public static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\uff02';

    /// <summary>Single marks, among them the two that are apostrophes as often.</summary>
    public static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '`' or '‹' or '›';

    public static bool IsApostrophe(char c) => c is '\'' or '’';
}
