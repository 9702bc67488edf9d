using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Testing;

namespace Bot.Search.Tests.Extraction.Names;

public sealed class OddTextTests
{
    private static readonly string[] Bits =
    [
        "Mr", "Mr.", "Dr", "President", "of", "the", "The", "said", "he", "She", "who", "they", "I", "Ann", "Stone", "al-Sharif", "van", "der",
        "O’Brien", "'s", "’", "“", "”", "\"", "'", ",", ".", "(", ")", "-", "–", "U.S.", "NATO", "Łódź", "Київ", "😀", "\ud83d", "\n\n", "and", "minister",
        "Jr.", "45", "&", "/", "his", "statement", "May", "\u200f", "\u0301",
    ];

    [Fact]
    public void Any_mention_in_any_text_has_a_speaker() => Properties.Holds(random =>
    {
        for (var round = 0; round < 400; round++)
        {
            var layer = TextLayerBuilder.Build(string.Join(random.Next(4) == 0 ? "" : " ", random.GetItems(Bits, random.Next(1, 60))), [], "", Vocabulary.Of(KnownLanguages.English));
            if (layer.Tokens.Length == 0)
                continue;
            var mentions = new SpeakerMentionCandidate[random.Next(1, 8)];
            for (var i = 0; i < mentions.Length; i++)
                mentions[i] = Mention(layer, random);

            var speakers = new ArticleSpeakers().Resolve(layer, mentions);

            Assert.Equal(mentions.Length, speakers.Count);
            Assert.All(speakers, speaker => Assert.False(string.IsNullOrEmpty(speaker.Speaker.Name)));
            Assert.All(speakers, speaker => Assert.Equal(speaker.Speaker.Role is null, speaker.Speaker.RoleSpan is null));
            Assert.All(speakers, speaker => Assert.InRange(speaker.Certainty, double.Epsilon, 1));
        }
    });

    private static SpeakerMentionCandidate Mention(TextLayer layer, Random random)
    {
        var first = random.Next(layer.Tokens.Length);
        var end = random.Next(first + 1, Math.Min(layer.Tokens.Length, first + 9) + 1);
        var quote = random.Next(layer.Tokens.Length);
        return new SpeakerMentionCandidate(first, end, layer.SpanOf(first, end), layer.SpanOf(quote, random.Next(quote, layer.Tokens.Length) + 1));
    }
}
