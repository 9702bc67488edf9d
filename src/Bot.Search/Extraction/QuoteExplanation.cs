using Bot.Search.Domain;

namespace Bot.Search.Extraction;

/// <summary>Says why quotes were attributed as they were: one explanation for each piece, in text order.</summary>
internal interface IQuoteExplainer
{
    IReadOnlyList<QuoteExplanation> Explain(Article article);
}

/// <summary>Why a piece of a quote was given to its speaker.</summary>
/// <param name="Piece">Where the words stand.</param>
/// <param name="Words">The words.</param>
/// <param name="Cue">The attributing words; null when there are none.</param>
/// <param name="Rule">What decided.</param>
/// <param name="Confidence">Calibrated, 0 to 1.</param>
/// <param name="Candidates">Who may have said it with the ranking's probability, best first; null stands for nobody.</param>
internal sealed record QuoteExplanation(
    TextSpan Piece,
    string Words,
    string? Cue,
    string Rule,
    double Confidence,
    IReadOnlyList<(string? Mention, string Source, double Probability)> Candidates);
