using Bot.Search.Languages.Defining;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>What finding names, roles and descriptions needs to know of a language. The words stand in its folder.</summary>
internal sealed class NameVocabulary(Language language, WordSections classes)
{
    /// <summary>A, of, he, was: words that are part of no name and no role.</summary>
    public WordSet Common { get; } = language.Words("names/common");

    /// <summary>Begin a sentence with a capital and are no name.</summary>
    public WordSet Openers { get; } = language.Words("names/openers");

    /// <summary>Make a body of a name they stand in.</summary>
    public WordSet Bodies { get; } = language.Words("names/bodies");

    /// <summary>"Hill", "Street": make a thing of a run that they end, save behind a given name.</summary>
    public WordSet Things { get; } = language.Words("names/things");

    /// <summary>"Democrats".</summary>
    public WordSet Groups { get; } = language.Words("names/groups");

    /// <summary>Places that no list of countries has.</summary>
    public WordSet Places { get; } = language.Words("names/places");

    /// <summary>"parliament", "campaign": heads of phrases that stand for a body.</summary>
    public WordSet BodyHeads { get; } = language.Words("names/body-heads");

    /// <summary>"has", "said", "will": verbs whatever stands around them.</summary>
    public WordSet SubjectVerbs { get; } = language.Words("names/subject-verbs");

    /// <summary>Nouns that can be the head of a role, beside titles.</summary>
    public WordSet PersonNouns { get; } = language.Words("names/person-nouns");

    /// <summary>End like a noun for a person and are none.</summary>
    public WordSet NoAgents { get; } = language.Words("names/no-agents");

    /// <summary>"response", "tweet": what somebody said, not who.</summary>
    public WordSet Utterances { get; } = language.Words("names/utterances");

    /// <summary>Trades of firms as often as of people: "the grid operator".</summary>
    public WordSet FirmsToo { get; } = classes["firms-too"];

    /// <summary>Before a given name in the name of a church or a school: "St Mary's School".</summary>
    public WordSet Saints { get; } = classes["saints"];

    /// <summary>Before a family name that two people bear: "the elder Roe".</summary>
    public WordSet Elder { get; } = classes["elder"];

    /// <summary>The other of them.</summary>
    public WordSet Younger { get; } = classes["younger"];

    /// <summary>Kin of a generation before.</summary>
    public WordSet ElderKin { get; } = classes["elder-kin"];

    /// <summary>Kin of a generation behind.</summary>
    public WordSet YoungerKin { get; } = classes["younger-kin"];

    /// <summary>Joins the parts of a name or title: "Secretary of State".</summary>
    public WordSet Of { get; } = classes["of"];

    /// <summary>A common word behind it is a name: "Minister May".</summary>
    public WordSet BeforeCommonNames { get; } = classes["before-common-names"];

    /// <summary>Nouns of bodies that go on with "of": "Ministry of …".</summary>
    public WordSet TakesOf { get; } = classes["takes-of"];

    /// <summary>The article, in lower case or with a capital.</summary>
    public WordSet AnyThe { get; } = classes["any-the"];

    /// <summary>Behind a name, part of it: "Jr.".</summary>
    public WordSet Suffixes { get; } = classes["suffixes"];

    /// <summary>Articles at the start of a heading.</summary>
    public WordSet CapitalArticles { get; } = classes["capital-articles"];

    /// <summary>Prepositions between a subject and its verb: "of Florida".</summary>
    public WordSet Tails { get; } = classes["tails"];

    /// <summary>The article within a sentence.</summary>
    public WordSet The { get; } = classes["the"];

    /// <summary>Small words within a title: "Speaker of the House".</summary>
    public WordSet WithinTitles { get; } = classes["within-titles"];

    /// <summary>Party words before a name: "Republican".</summary>
    public WordSet Parties { get; } = classes["parties"];

    /// <summary>Countries whose short name is no place by its looks.</summary>
    public WordSet ShortCountries { get; } = classes["short-countries"];

    /// <summary>Verbs and links that end an apposition.</summary>
    public WordSet EndsApposed { get; } = classes["ends-apposed"];

    /// <summary>The verb of saying that an edited sentence may hold twice.</summary>
    public WordSet Said { get; } = classes["said"];

    /// <summary>Articles and possessives that bound a role.</summary>
    public WordSet OpensRole { get; } = classes["opens-role"];

    /// <summary>Relative pronouns that follow a role.</summary>
    public WordSet RelativesOfRoles { get; } = classes["relatives-of-roles"];

    /// <summary>Articles within a sentence.</summary>
    public WordSet Articles { get; } = classes["articles"];

    /// <summary>What the apposition behind a name never holds.</summary>
    public WordSet EndsApposition { get; } = classes["ends-apposition"];

    /// <summary>Before a lone title word they make it a title, not a name.</summary>
    public WordSet BeforeTitles { get; } = classes["before-titles"];

    /// <summary>Before a mention, no part of it: "by", "But".</summary>
    public WordSet LeadIns { get; } = classes["lead-ins"];

    /// <summary>Behind a pronoun, part of its mention: "he himself".</summary>
    public WordSet BehindPronouns { get; } = classes["behind-pronouns"];

    /// <summary>Joins two speakers.</summary>
    public WordSet And { get; } = classes["and"];

    /// <summary>Opens a relative clause about a person.</summary>
    public WordSet Who { get; } = classes["who"];

    public WordSet NameNouns { get; } = classes["name-nouns"];

    /// <summary>Begin the second of two speakers: "and his supporters".</summary>
    public WordSet OpenOthers { get; } = classes["open-others"];

    /// <summary>Open a relative clause.</summary>
    public WordSet Relatives { get; } = classes["relatives"];

    /// <summary>Behind a name in lower case without being its head.</summary>
    public WordSet BehindNames { get; } = classes["behind-names"];

    /// <summary>His, in lower case or with a capital.</summary>
    public WordSet AnyHis { get; } = classes["any-his"];

    /// <summary>Her, likewise.</summary>
    public WordSet AnyHer { get; } = classes["any-her"];

    /// <summary>End a noun phrase.</summary>
    public WordSet EndsHead { get; } = classes["ends-head"];

    /// <summary>Begin a description of somebody known: "the", "this".</summary>
    public WordSet Definite { get; } = classes["definite"];

    /// <summary>Plural nouns without an ending.</summary>
    public WordSet Plurals { get; } = classes["plurals"];

    /// <summary>Nouns that repeat the body before them: "the company".</summary>
    public WordSet RepeatingNouns { get; } = classes["repeating-nouns"];

    /// <summary>Given names that are common words: "Per".</summary>
    public WordSet GivenAnyway { get; } = classes["given-anyway"];

    /// <summary>Capitalised adjectives that name nobody by themselves.</summary>
    public WordSet Adjectives { get; } = classes["adjectives"];

    /// <summary>End like a verb and are none.</summary>
    public WordSet NoPredicates { get; } = classes["no-predicates"];

    /// <summary>Prepositions.</summary>
    public WordSet Prepositions { get; } = classes["prepositions"];

    /// <summary>In the name of a body: what it is, so that no other noun stands for it.</summary>
    public WordSet OwnKinds { get; } = classes["own-kinds"];

    /// <summary>Two of them behind a possessive are an office that only a body has: "chief executive".</summary>
    public WordSet OfficesOfBodies { get; } = classes["offices-of-bodies"];

    /// <summary>Begin a sentence with where or when its subject did something: "In", "Outside".</summary>
    public WordSet OpensAdjunct { get; } = classes["opens-adjunct"];

    /// <summary>Nouns that tell whose, not what somebody is.</summary>
    public WordSet Kin { get; } = classes["kin"];

    /// <summary>Nouns that say what somebody is to another, beside an office of their own: "rival".</summary>
    public WordSet Relational { get; } = classes["relational"];

    /// <summary>Verbs whose subject has the office behind their "as": "replaces", "elected".</summary>
    public WordSet TakesOffice { get; } = classes["takes-office"];

    /// <summary>"ousted", "outgoing": before an office that is lost.</summary>
    public WordSet OutOfOffice { get; } = classes["out-of-office"];

    /// <summary>"new": before an office just taken.</summary>
    public WordSet NewInOffice { get; } = classes["new-in-office"];

    /// <summary>"afterwards", "later": between a subject and its second verb.</summary>
    public WordSet Adverbs { get; } = classes["adverbs"];

    /// <summary>Verbs of whoever was asked: "replied".</summary>
    public WordSet Answers { get; } = classes["answers"];

    /// <summary>Before "back", verbs of whoever answers an attack.</summary>
    public WordSet HitsBack { get; } = classes["hits-back"];

    /// <summary>Behind those.</summary>
    public WordSet Back { get; } = classes["back"];

    /// <summary>Verbs of whoever asks.</summary>
    public WordSet Asks { get; } = classes["asks"];

    /// <summary>Before a role, beside the words of titles: "then".</summary>
    public WordSet Modifiers { get; } = classes["modifiers"];

    /// <summary>Folded forms of address that are no role.</summary>
    public WordSet Addresses { get; } = classes["addresses"];

    /// <summary>Pronouns for a man.</summary>
    public WordSet He { get; } = classes.AnyCase("he");

    /// <summary>Pronouns for a woman.</summary>
    public WordSet She { get; } = classes.AnyCase("she");

    /// <summary>Pronouns for a thing or a body.</summary>
    public WordSet It { get; } = classes.AnyCase("it");

    /// <summary>Pronouns for several.</summary>
    public WordSet They { get; } = classes.AnyCase("they");

    /// <summary>Pronouns for whoever speaks.</summary>
    public WordSet I { get; } = classes.AnyCase("i");

    /// <summary>Relative pronouns.</summary>
    public WordSet Which { get; } = classes.AnyCase("which");

    /// <summary>True for a folded word that makes a body of a name; of "ABC-Post" the last part decides.</summary>
    public bool IsBody(string folded) => Bodies.Contains(folded) || folded.Contains('-') && Bodies.Contains(folded.AsSpan(folded.LastIndexOf('-') + 1));

    /// <summary>"Republican", "American": describes a body or a person, names neither by itself.</summary>
    public bool IsAdjective(string folded) => Demonyms.IsDemonym(folded) || IsCountryman(folded) || Adjectives.Contains(folded);

    /// <summary>"Dutchman", "Frenchwoman".</summary>
    public static bool IsCountryman(string folded) =>
        folded is [.. var man, 'm', 'a', 'n'] && Demonyms.IsDemonym(man) || folded is [.. var woman, 'w', 'o', 'm', 'a', 'n'] && Demonyms.IsDemonym(woman);

    /// <summary>"Democrats", "Russians".</summary>
    public bool IsGroup(string folded) =>
        Groups.Contains(folded) || folded is [.., 's'] && folded.Length > 4 && Demonyms.IsDemonym(folded.AsSpan(0, folded.Length - 1));

    /// <summary>"minister", "professor", "voter": a noun that can be the head of a role.</summary>
    public bool IsPersonNoun(ReadOnlySpan<char> word) => TitleWords.IsTitleNoun(word) || PersonNouns.Contains(word);

    /// <summary>"miner", "pianist": by its ending a noun for a person, where a role is looked for anyway.</summary>
    public bool IsAgentNoun(ReadOnlySpan<char> word) => word.Length > 4 && char.IsLower(word[0])
        && (word is [.., 'e' or 'o', 'r'] or [.., 'i', 's', 't'] or [.., 'i', 'a', 'n'] or [.., 'm', 'a', 'n']) && !NoAgents.Contains(word);

    /// <summary>"chipmaker", "carmaker": a company by what it makes; no noun for a person, as "lawmaker" is.</summary>
    public static bool IsMaker(ReadOnlySpan<char> word) => word.Length > 7 && word.EndsWith("maker") && !Lexicon.PersonNouns.Includes(word);

    /// <summary>A word in front of a role's noun: "former", "defence", "top".</summary>
    public bool IsModifier(ReadOnlySpan<char> word) => TitleWords.IsPortfolio(word) || Modifiers.Contains(word);
}
