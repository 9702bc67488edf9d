namespace Bot.Benchmarks.Loading;

/// <summary>An article to be printed.</summary>
internal sealed record ArticleModel(int Number, int Outlet, DateOnly Day, string Title, IReadOnlyList<IReadOnlyList<SentenceModel>> Paragraphs);
