using Bot.Search.Languages.Defining;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>"the elder Hsu", "the younger Roe": which of two of a family, by the ages or the kinship that are printed.</summary>
internal static class ElderOrYounger
{
    private const int MostPeople = 200;

    /// <summary>True where a mention's name has such a word before it and two of the article bear it; <paramref name="meant"/> is null when it cannot be told which.</summary>
    public static bool Applies(Discourse discourse, NameRun run, out List<NamedSpeaker> family, out NamedSpeaker? meant)
    {
        (family, meant) = ([], null);
        var words = discourse.Text.Words.Names;
        if (run.Words != 1 || run.TitleFirst != run.First || run.First == 0)
            return false;
        var isElder = words.Elder.Contains(discourse.Text.Word(run.First - 1));
        if (!isElder && !words.Younger.Contains(discourse.Text.Word(run.First - 1)))
            return false;
        var key = FamilyKeys.Of(discourse.Names.Folded[run.First]);
        family = [.. discourse.Names.Clusters.People.Where(person => person.Name.FamilyKey == key && person.Fullest.Words > 1 && person.Kind is NameKind.Person or NameKind.Unsure).Take(MostPeople)];
        if (family.Count < 2)
            return false;
        var (elder, younger) = (OnlyOne(family, words.ElderKin, words.YoungerKin), OnlyOne(family, words.YoungerKin, words.ElderKin));
        if (family.TrueForAll(person => person.Facts.Age > 0))
            meant = isElder ? family.MaxBy(person => person.Facts.Age) : family.MinBy(person => person.Facts.Age);
        else if (family.Count == 2)
            meant = isElder ? elder ?? Other(family, younger) : younger ?? Other(family, elder);
        return true;
    }

    // Whose kinship says so, where nobody else's says the opposite.
    private static NamedSpeaker? OnlyOne(List<NamedSpeaker> family, WordSet kin, WordSet opposite)
    {
        var such = family.FindAll(person => person.Facts.Nouns.Any(noun => kin.Contains(noun)) && !person.Facts.Nouns.Any(noun => opposite.Contains(noun)));
        return such is [var only] ? only : null;
    }

    private static NamedSpeaker? Other(List<NamedSpeaker> two, NamedSpeaker? one) => one is null ? null : two.Find(person => person != one);
}
