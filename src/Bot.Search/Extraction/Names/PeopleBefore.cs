using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Whom the paragraph of a description, or the one before it, speaks of.</summary>
internal sealed class PeopleBefore(Discourse discourse)
{
    private const int MostBack = 200;
    private const int LongestBehindArticle = 4;
    private Dictionary<string, int>? _countries;
    private Dictionary<string, int>? _broughtIn;

    /// <summary>True when the person is the one spoken of since so many paragraphs before the mention's; null when nobody is, by name.</summary>
    public bool? IsSpokenOf(NamedSpeaker person, int mention, int back)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token) - back;
        var others = false;
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            if (discourse.Names.Runs[i] is not { Quoted: false, Speaker: { } named } || named.Kind != NameKind.Person && named != person)
                continue;
            if (named == person)
                return true;
            others = true;
        }
        for (var i = mention - 1; i >= 0 && mention - i <= MostBack && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] == person)
                return true;
            others |= discourse.Speakers[i] is not null;
        }
        return others ? false : null;
    }

    /// <summary>True where the paragraph before names or means one person only.</summary>
    public bool IsOneAlone(int mention)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token) - 1;
        var people = new HashSet<NamedSpeaker>();
        for (var i = mention - 1; i >= 0 && mention - i <= MostBack && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] is { Kind: NameKind.Person } speaker)
                people.Add(speaker);
            else if (discourse.Callings[i] is not null && i != mention)
                return false;
        }
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            if (discourse.Names.Runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } person && (person.Kind == NameKind.Person || person.Fullest.Words > 1))
                people.Add(person);
        }
        return people.Count == 1;
    }

    /// <summary>"The Dutch tile maker … the Dutchman said": what is printed of another; or somebody without a name in the paragraph.</summary>
    public bool IsSomebodyElse(int mention, Calling called)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token);
        for (var i = mention - 1; i >= 0 && mention - i <= MostBack && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] is null && discourse.Callings[i] is not null && discourse.Mentions[i].FirstToken != token)
                return true;
        }
        return called.Country is { } country && IsPrinted(country, token);
    }

    private bool IsPrinted(string country, int before)
    {
        _countries ??= FirstPrinted();
        return _countries.TryGetValue(country, out var at) && at < before;
    }

    private Dictionary<string, int> FirstPrinted()
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = discourse.Text;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text.Word(i)[0]) && discourse.Names.Folded[i] is var word
                && (Demonyms.CountryOf(word) ?? (Demonyms.IsCountry(word) ? word : null)) is { } country && !IsDescription(i))
                printed.TryAdd(country, i);
        }
        return printed;
    }

    // "the Estonian said", which tells nothing new
    private bool IsDescription(int token) => token > 0 && discourse.Text.Words.Names.AnyThe.Contains(discourse.Text.Word(token - 1))
        && (token + 1 >= discourse.Text.Tokens.Length || discourse.Text.Tokens[token + 1].Kind != TokenKind.Word || NameWords.BeginsPredicate(discourse.Text, token + 1));

    /// <summary>The one person who speaks in the paragraph before, or who does something there; null for nobody and for two.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="near">Who may be meant.</param>
    /// <param name="isOfCountry">True for "the Estonian", who is not the one who speaks where another acts.</param>
    public NamedSpeaker? Alone(int mention, List<(NamedSpeaker Person, int Points)> near, bool isOfCountry)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token) - 1;
        var (found, others) = (new HashSet<NamedSpeaker>(), new HashSet<NamedSpeaker>());
        for (var i = mention - 1; i >= 0 && mention - i <= MostBack && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] is { } speaker)
                found.Add(speaker);
        }
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && (isOfCountry || found.Count == 0) && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            if (discourse.Names.Runs[i] is { Quoted: false, Subject: true, Speaker: { Kind: NameKind.Person } person })
                found.Add(person);
        }
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && found.Count == 0 && isOfCountry && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            // Nobody does anything there: the one person who is named.
            if (discourse.Names.Runs[i] is { Quoted: false, Speaker: { Kind: NameKind.Person } person })
                others.Add(person);
        }
        if (found.Count == 0 && others.Count == 1)
            found.UnionWith(others);
        found.RemoveWhere(person => !near.Exists(one => one.Person == person));
        return found.Count == 1 ? found.First() : null;
    }

    /// <summary>True when the article brought in somebody of that noun without a name ("a driver") before.</summary>
    public bool IsBroughtIn(int mention, string noun)
    {
        _broughtIn ??= FirstBroughtIn();
        return noun.Length > 0 && _broughtIn.TryGetValue(noun, out var at) && at < discourse.Mentions[mention].FirstToken;
    }

    // "his lawyer", "her coach": somebody else than the owner.
    private static bool IsOwner(TextLayer text, int token) => text.Words.Names.AnyHis.Contains(text.Word(token)) || text.Words.Names.AnyHer.Contains(text.Word(token));

    // Each noun with an indefinite article or an owner at most four words before it.
    private Dictionary<string, int> FirstBroughtIn()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = discourse.Text;
        var article = -LongestBehindArticle - 1;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
                article = -LongestBehindArticle - 1;
            else if (text.Words.Clauses.AnyOther.Contains(text.Word(i)) || IsOwner(text, i))
                article = i;
            else if (i - article <= LongestBehindArticle)
                found.TryAdd(discourse.Names.Folded[i], i);
        }
        return found;
    }
}
