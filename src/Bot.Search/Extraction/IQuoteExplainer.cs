using Bot.Search.Domain;

namespace Bot.Search.Extraction;

/// <summary>Says why quotes were attributed as they were: one explanation for each piece, in text order.</summary>
internal interface IQuoteExplainer
{
    IReadOnlyList<QuoteExplanation> Explain(Article article);
}
