using System.Text.Json;
using Bot.Search.Languages;
using Bot.Testing;

namespace Bot.Search.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1,200 – 3.5 % (2022)")]
    [InlineData("Dorn resigns")]
    [InlineData("Ada Dorn, Ben Vale, Carla Marsh")]
    [InlineData("François Lefèvre and José Muñoz meet in Zürich")]
    [InlineData("Talks stall.")]
    [InlineData("Van der Leyen warns Le Roux over El Paso plan")]
    [InlineData("The bridge will stay closed, the mayor said on Monday.")]
    [InlineData("\"C'est la vie,\" said Dorn, who had been told of the vote only that morning.")]
    [InlineData("Russia's Лавров and Ukraine's Кулеба met, the ministry said in a statement, before they flew home.")]
    [InlineData("Final standings: Tarn 3, Marsh 1, Vale 0, Orr 0. Scorers: Dorn, Hale, Pike. Referee: Moss. Attendance: 4,200.")]
    public void English_long_or_short(string text) => Assert.Same(KnownLanguages.English, LanguageDetector.Of(text));

    [Theory]
    [InlineData("Die Brücke bleibt geschlossen, sagte die Bürgermeisterin am Montag.")]
    [InlineData("Er sagte nichts und ging nach Hause.")]
    [InlineData("Le pont restera fermé, a déclaré la maire lundi, et les travaux vont durer.")]
    [InlineData("Il ne sait pas pourquoi elle est partie avec les autres.")]
    [InlineData("El puente seguirá cerrado, dijo la alcaldesa, y las obras van a durar más de un año.")]
    [InlineData("Il ponte resterà chiuso, ha detto la sindaca, e non si sa quando sarà aperto.")]
    [InlineData("A ponte vai continuar fechada, disse a prefeita, e não há data para as obras.")]
    [InlineData("De brug blijft dicht, zei de burgemeester, en het werk wordt niet voor mei hervat.")]
    [InlineData("Bron förblir stängd, sade borgmästaren, och arbetet kommer att ta ett år.")]
    [InlineData("Broen holdes lukket, sagde borgmesteren, og det er ikke til at sige hvor længe.")]
    [InlineData("Most pozostanie zamknięty, powiedziała burmistrz, i nie wiadomo, jak długo.")]
    [InlineData("Most zůstane zavřený, řekla starostka, a není jasné, jak dlouho.")]
    [InlineData("Köprü kapalı kalacak, dedi başkan, ve bu çok uzun sürecek.")]
    [InlineData("Silta pysyy suljettuna, sanoi kaupunginjohtaja, ja se on pitkä aika.")]
    [InlineData("A híd zárva marad, mondta a polgármester, és nem tudni, meddig.")]
    [InlineData("Podul rămâne închis, a spus primarul, și nu se știe până când.")]
    [InlineData("Jembatan itu akan tetap ditutup, kata wali kota, dan tidak ada yang tahu sampai kapan.")]
    [InlineData("Cây cầu sẽ không được mở, thị trưởng nói, và người dân của thành phố phải chờ.")]
    [InlineData("Мост останется закрытым, заявила мэр.")]
    [InlineData("Міст залишиться закритим, сказала мер.")]
    [InlineData("Η γέφυρα θα μείνει κλειστή, είπε η δήμαρχος.")]
    [InlineData("سيبقى الجسر مغلقا، قالت رئيسة البلدية.")]
    [InlineData("הגשר יישאר סגור, אמרה ראש העיר.")]
    [InlineData("市长说，大桥将继续关闭。")]
    [InlineData("市長は橋を閉鎖したままにすると述べた。")]
    [InlineData("시장은 다리가 계속 닫혀 있을 것이라고 말했다.")]
    [InlineData("महापौर ने कहा कि पुल बंद रहेगा।")]
    public void Another_language_long_or_short(string text)
    {
        Assert.Same(KnownLanguages.Unknown, LanguageDetector.Of(text));
        Assert.Same(KnownLanguages.Unknown, LanguageDetector.Of(string.Join("\n\n", Enumerable.Repeat(text, 30))));
    }

    [Fact]
    public void A_long_text_without_function_words_is_in_no_known_language()
    {
        var text = string.Concat(Enumerable.Repeat("Daraja litafungwa mpaka mwaka ujao, alisema meya. ", 12));

        Assert.Same(KnownLanguages.Unknown, LanguageDetector.Of(text));
    }

    [Fact]
    public void Every_seed_and_every_article_of_the_cases_is_English()
    {
        var seeds = Directory.GetFiles(RepositoryRoot.File("seeds"), "*.txt").Select(File.ReadAllText);
        var cases = Directory.GetFiles(RepositoryRoot.File("tests/cases"), "articles.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(article => article.TryGetProperty("text", out _))
            .Select(article => article.GetProperty("text").GetString()!);

        Assert.All(seeds.Concat(cases), text => Assert.Same(KnownLanguages.English, LanguageDetector.Of(text)));
    }
}
