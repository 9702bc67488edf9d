using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>Nouns made of a verb and its particle, which the verb writes apart: "takeover", "layoffs", "walk-out". The particles are data (words/particles).</summary>
internal static class ParticleVerbs
{
    private const int ShortestVerb = 3;

    private static readonly List<string> Particles = [.. KnownLanguages.Asked.Lines("words/particles")];

    /// <summary>The verb and its particle; null for a word that does not end in one.</summary>
    public static (string Verb, string Particle)? Apart(string word)
    {
        var bare = word.ToLowerInvariant().TrimEnd('s');
        foreach (var particle in Particles)
        {
            if (bare.EndsWith(particle, StringComparison.Ordinal) && bare[..^particle.Length].TrimEnd('-') is { Length: >= ShortestVerb } verb)
                return (verb, particle);
        }
        return null;
    }
}
