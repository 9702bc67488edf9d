using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;

namespace Bot.Search.Tests.Extraction.Names;

public sealed class ArticleSpeakersTests
{
    [Theory]
    [InlineData("Dutch Defence Minister [Kajsa Doorn] said no. [She] said so twice.", "Kajsa Doorn", "Dutch Defence Minister")]
    [InlineData("[Poland's Vice Premier, Jaroslaw Nowy], suggested a mission. [He] said it was needed.", "Jaroslaw Nowy", "Poland's Vice Premier")]
    [InlineData("[Jane Roe, a professor of law at Yale], said it was odd. [Ms Roe] said so.", "Jane Roe", "professor of law at Yale")]
    [InlineData("Britain's defence minister Ben Hill waited. [Hill] said he would look.", "Ben Hill", "Britain's defence minister")]
    [InlineData("Bill Mill and Hillary Mill spoke. [Mrs. Mill] said no.", "Hillary Mill", null)]
    [InlineData("Bill Mill met Ann Stone. [She] said no.", "Ann Stone", null)]
    [InlineData("Estonian Defence Minister Kalle Laan spoke. It rained. [The minister] said no.", "Kalle Laan", "Estonian Defence Minister")]
    [InlineData("Estonian Defence Minister Kalle Laan spoke. It rained. [The Estonian] said no.", "Kalle Laan", "Estonian Defence Minister")]
    [InlineData("[Ukraine's top negotiator] said yes. \"It is war,\" [Mr Mikhailo Podol] said.", "Mikhailo Podol", "Ukraine's top negotiator")]
    [InlineData("Secretary of State John Ferry left. [Ferry] said no.", "John Ferry", "Secretary of State")]
    [InlineData("Roger Dunn, [who] said no, left.", "Roger Dunn", null)]
    [InlineData("British Defense Minister said [Ben Hill] said he would look.", "Ben Hill", "British Defense Minister")]
    [InlineData("Ann Stone spoke. [Her statement] said no.", "Ann Stone", null)]
    [InlineData("Ann Stone spoke. [Ms Stone's tweet] said no.", "Ann Stone", null)]
    [InlineData("President Xi Jinping spoke. [Xi] said yes.", "Xi Jinping", "President")]
    [InlineData("[Chief Executive Ada Dorn] said rates had fallen.", "Ada Dorn", "Chief Executive")]
    [InlineData("[Deputy Chief Constable Ada Dorn] said he had fallen.", "Ada Dorn", "Deputy Chief Constable")]
    [InlineData("[PC Ada Dorn] said the flat was empty.", "Ada Dorn", "PC")]
    [InlineData("[Driver Ben Vale] saw it go over. [Mr Vale] said he was fine.", "Ben Vale", "Driver")]
    [InlineData("[Neighbour Ada Dorn] said it was over. [Dorn] said more.", "Ada Dorn", "Neighbour")]
    [InlineData("[Coroner Ada Dorn] said no.", "Ada Dorn", "Coroner")]
    [InlineData("[The head coach, Per Nordby], said no.", "Per Nordby", "head coach")]
    [InlineData("Solveig Dahl met Arne. [She] said no.", "Solveig Dahl", null)]
    public void A_mention_stands_for_a_person_with_the_fullest_name_and_the_role_as_printed(string marked, string name, string? role)
    {
        var speaker = Last(marked);

        Assert.Equal((name, role, SpeakerKind.Person), (speaker.Name, speaker.Role, speaker.Kind));
    }

    [Theory]
    [InlineData("[Two senior officials] said no.", "Two senior officials", SpeakerKind.Unnamed)]
    [InlineData("[Advisers to Mr. Obrin] said no.", "Advisers to Mr. Obrin", SpeakerKind.Unnamed)]
    [InlineData("[Stump supporters] said no.", "Stump supporters", SpeakerKind.Unnamed)]
    [InlineData("It rained. [He] said no.", "He", SpeakerKind.Unnamed)]
    [InlineData("Ann Stone spoke. [He] said no.", "He", SpeakerKind.Unnamed)]
    [InlineData("[Moscow] said no.", "Moscow", SpeakerKind.Place)]
    [InlineData("[The State Department] said no.", "State Department", SpeakerKind.Organisation)]
    [InlineData("[the General Staff] said no.", "General Staff", SpeakerKind.Organisation)]
    [InlineData("[Estonia's parliament] said no.", "Estonia's parliament", SpeakerKind.Organisation)]
    [InlineData("Nato met. [The alliance] said no.", "Nato", SpeakerKind.Organisation)]
    [InlineData("Nato met. [The US-led alliance] said no.", "Nato", SpeakerKind.Organisation)]
    public void Others_keep_the_words_as_printed(string marked, string name, object kind)
    {
        var speaker = Last(marked);

        Assert.Equal((name, (SpeakerKind)kind), (speaker.Name, speaker.Kind));
    }

    // Each [mention] is the speaker of a quote that the resolver need not see; the last one is asked about.
    private static Speaker Last(string marked)
    {
        var plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var text = TextLayerBuilder.Build(plain, [], "", Vocabulary.Of(KnownLanguages.English));
        var mentions = new List<SpeakerMentionCandidate>();
        for (var open = marked.IndexOf('[', StringComparison.Ordinal); open >= 0; open = marked.IndexOf('[', open + 1))
        {
            var start = open - 2 * mentions.Count;
            var span = new TextSpan(start, start + marked.IndexOf(']', open) - open - 1);
            mentions.Add(new SpeakerMentionCandidate(text.TokenAt(span.Start), text.TokenAt(span.End - 1) + 1, span, new TextSpan(0, 0)));
        }
        return new ArticleSpeakers().Resolve(text, mentions)[^1].Speaker;
    }
}
