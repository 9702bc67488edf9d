using Bot.Search.Analyzing;
using Bot.Search.Languages;
using Bot.Search.Querying.Answering;
using Bot.Search.Querying.Asking;
using Bot.Search.Querying.Completing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Pages;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Querying.Verifying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Search.Querying;

/// <summary>Registers this room.</summary>
internal static class QueryingServices
{
    public static IServiceCollection AddQuerying(this IServiceCollection services)
    {
        services.AddOptions<QueryOptions>();
        services.TryAddSingleton(provider => new SynonymTable(
            provider.GetRequiredService<ITermAnalyzer>(), KnownLanguages.Asked.Lines("search/synonyms")));
        return services
            .AddSingleton<TopicQueryBuilder>()
            .AddSingleton<RoleFinder>()
            .AddSingleton<DescribedSpeakers>()
            .AddSingleton<OwnedSpeakers>()
            .AddSingleton<BodyNames>()
            .AddSingleton<BodySpeakers>()
            .AddSingleton<KinSpeakers>()
            .AddSingleton<ContextSpeakers>()
            .AddSingleton<SpeakerFinder>()
            .AddSingleton<CitationMaker>()
            .AddSingleton<CitationChecker>()
            .AddSingleton<UtteranceAssembler>()
            .AddSingleton<UnnamedSpeakers>()
            .AddSingleton<NearestQuotes>()
            .AddSingleton<NotFoundMaker>()
            .AddSingleton<MissingSpeaker>()
            .AddSingleton<ScopeOpener>()
            .AddSingleton<StanceTable>()
            .AddSingleton<ActFinder>()
            .AddSingleton<OwnWords>()
            .AddSingleton<ToldOf>()
            .AddSingleton<AskedActs>()
            .AddSingleton<MeantSpeaker>()
            .AddSingleton<SaidOfPerson>()
            .AddSingleton<WordTiers>()
            .AddSingleton<WordVectors>()
            .AddSingleton<MeaningScorer>()
            .AddSingleton<TieredFinder>()
            .AddSingleton<CompareReader>()
            .AddSingleton<RoleHolders>()
            .AddSingleton<NearestFinder>()
            .AddSingleton<FiltersInWords>()
            .AddSingleton<PersonAsked>()
            .AddSingleton<NameSpotter>()
            .AddSingleton<HurriedNames>()
            .AddSingleton<AskedNames>()
            .AddSingleton<MistypedAsking>()
            .AddSingleton<TopicReader>()
            .AddSingleton<AskReader>()
            .AddSingleton<CountFinder>()
            .AddSingleton<AskFinder>()
            .AddSingleton<AskMissing>()
            .AddSingleton<ClaimSearch>()
            .AddSingleton<IQuestionHandler<Question.WhoSaid>, WhoSaidHandler>()
            .AddSingleton<IQuestionHandler<Question.SaidBy>, SaidByHandler>()
            .AddSingleton<IQuestionHandler<Question.Ask>, AskHandler>()
            .AddSingleton<IQuestionHandler<Question.Verify>, VerifyHandler>()
            .AddSingleton<IQuestionHandler<Question.Compare>, CompareHandler>()
            .AddSingleton<IQuestionHandler<Question.Timeline>, TimelineHandler>()
            .AddSingleton<IQuestionHandler<Question.Sources>, SourcesHandler>()
            .AddSingleton<QuestionHandlers>()
            .AddSingleton<ICoverageCompletion, CoverageCompletion>()
            .AddSingleton<ICoveragePages, CoveragePages>()
            .AddSingleton<IQueryService, QueryService>();
    }
}
