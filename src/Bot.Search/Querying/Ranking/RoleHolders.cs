using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Finds who holds the offices and trades that a question names: an article prints "Councilwoman" once and then only the name, and the
/// role is hers all the same.
/// </summary>
internal sealed class RoleHolders(ITermAnalyzer analyzer)
{
    private const int MostTerms = 10;

    /// <summary>For each part of the topic the speakers printed with it as a role in any article, empty for words that are no role; null where no part is one.</summary>
    public async Task<IReadOnlyList<IReadOnlySet<SpeakerKey>>?> FindAsync(ISpeakerDirectory directory, TopicQuery topic, CancellationToken cancellationToken)
    {
        if (!topic.Parts.Any(IsOfPeople))
            return null;
        var holders = new List<IReadOnlySet<SpeakerKey>>();
        foreach (var part in topic.Parts)
        {
            var who = new HashSet<SpeakerKey>();
            if (IsOfPeople(part))
            {
                await AddAsync(OwnOf(part));
                // "The clergyman" of a priest; where the word is printed as a role it is no other one.
                if (who.Count == 0)
                    await AddAsync(part.Terms);
            }
            holders.Add(who);

            async Task AddAsync(IEnumerable<string> terms)
            {
                foreach (var term in terms.Distinct().Take(MostTerms))
                    who.UnionWith((await directory.FindByRoleAsync([term], cancellationToken)).Select(entry => entry.Key));
            }
        }
        return holders;
    }

    private static bool IsOfPeople(TopicPart part) =>
        NameFolding.Words(part.Label) is [.., var last] && DescribedSpeakers.IsOfPeople(last) && !DescribedSpeakers.Bodies.Contains(last);

    private IEnumerable<string> OwnOf(TopicPart part) => part.Forms[0].Take(1)
        .Concat(RoleAsked.OfficesLike(NameFolding.Fold(part.Label)).Where(office => !office.Contains(' ', StringComparison.Ordinal)).Select(analyzer.TermOf).OfType<string>());
}
