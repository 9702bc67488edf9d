using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Naming;
using Bot.Testing;

namespace Bot.Search.Tests.Naming;

/// <summary>
/// A store keeps speakers under their keys and takes a row out by the key that its name has now: when names get other keys, the store must be
/// written anew, which another <see cref="AnalysisVersion"/> does.
/// </summary>
public sealed class SpeakerKeysVersionTests
{
    private static readonly string[] Names =
    [
        "Ursula von der Leyen", "von der Leyen", "Xi Jinping", "Kim Jong-un", "Ben Carson", "Al Gore", "Van Loon", "Sheikh Al Dahra", "Dr. King", "Sen. King",
        "Mr President", "A. Roe", "J.D. Vance", "Joseph R. Biden Jr.", "Robert F. Kennedy Jr.", "George W. Bush", "George H. W. Bush", "Bill Clinton",
        "William J. Clinton", "Volodymyr Zelensky", "Володимир Зеленський", "Κυριάκος Μητσοτάκης", "Sinéad O’Connor", "Jarosław Kaczyński", "Bashar al-Assad",
        "Recep Tayyip Erdoğan", "Alexandria Ocasio-Cortez", "María José García López", "Nguyễn Phú Trọng", "Abdel Fattah el-Sisi", "Mohammed bin Salman",
        "Lady Gaga", "Pope Francis", "Judge Merrick Garland", "Larry King", "Sir Keir Starmer", "the president", "Prof. Dr. Amara Okoye", "Li Qiang", "Ban Ki-moon",
    ];

    [Fact]
    public void Names_get_other_keys_only_under_another_version()
    {
        var path = RepositoryRoot.File("tests", "Bot.Search.Tests", "Naming", "speaker-keys.golden.txt");
        var known = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] now = [AnalysisVersion.Current, .. Names.Select(name => $"{name}: {SpeakerKeys.New(new Speaker(name, null, null, SpeakerKind.Person)) ?? "-"}")];
        if (known.SequenceEqual(now))
            return;
        Assert.False(known.Length > 0 && known[0] == now[0], $"Names have other keys: give AnalysisVersion.Rules another number than that of {now[0]}.");
        Assert.True(Golden.MayWrite, "The version is new: GOLDEN=write keeps these keys with it.");
        File.WriteAllLines(path, now);
    }
}
