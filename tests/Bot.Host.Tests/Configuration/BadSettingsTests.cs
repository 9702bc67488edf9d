using System.Reflection;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Configuration;

/// <summary>Ten bad values of every setting there is, found by reflection: each is one sentence under the setting's name, alike for every verb.</summary>
public sealed class BadSettingsTests
{
    private static readonly string[] Unseen =
        ["a\nb", "a\r\nb", "tab\there", "nul\0", "\u001b[31mred", "a\u0085b", "a\u2028b", "right\u202Eleft", "zero\u200Bwidth", "\uD800half", new('x', 5000)];

    private static readonly Dictionary<string, string[]> ByName = new()
    {
        ["Urls"] = ["nowhere", "", " ", "ftp://127.0.0.1:1", "127.0.0.1:8080", "http://127.0.0.1:1;nowhere", "http//x", "http:", "unix:/tmp/x", ":8080"],
        ["PublicBaseUrl"] = ["nowhere", "news.example.org", "ftp://news.example.org", "https://", "https://news.example.org/path", "https://news.example.org/?q=1", "https://a b.org", "https://u:p@news.example.org", "//news.example.org", "https://news.example.org/#x"],
        ["OtlpEndpoint"] = ["nowhere", "127.0.0.1:4317", "grpc://127.0.0.1:4317", "http://", "https:///x", "ftp://x", "//x", "http:x", "http://[::1", "http:// x"],
        ["ApiBaseUrl"] = ["nowhere", "discord.com", "ftp://discord.com/", "https://", "https:///x/", "//discord.com/", "http://[::1/", "https://u:p@discord.com/", "https://discord.com/?x=/", "https:// discord.com/"],
        ["GatewayUrl"] = ["nowhere", "gateway.discord.gg", "https://gateway.discord.gg", "wss://", "ftp://x", "//x", "ws:x", "wss://[::1", "wss:// x", "wss://u:p@x"],
        ["ContactUrl"] = ["nowhere", "the desk", "mailto:desk@example.org", "https://", "ftp://x", "//x", "https://x/(y)", "https://x/\u00E4", "https://x, y", "https:// x"],
        ["ApplicationId"] = Ids,
        ["GuildId"] = Ids,
        ["CommandPrefix"] = ["News", "news!", "new s", "nachrichten-team", "n\u00E4ws", "/news", "news_", "n,", "news\u00A0", "NEWS"],
        ["UserAgent"] = ["", " ", "/1.0", "B\u00F6t/1.0", "Bot\u2014", "(no name)", "a\nb", "a\rb: c", "\u4E2D", " Bot/1.0"],
        ["DataDirectory"] = ["", " ", "\t", "a\nb", "a\rb", "a\0b", "\u001b[0m", "\u2028", "\uD800", new('x', 5000)],
        ["Feeds"] = ["nonsense", "ftp://x/feed", "", " ", "example.org/feed", "https://", "file:///feed", "a\nb", "http://[::1", "//x"],
        ["TrustedProxies"] = ["proxy", "10.0.0.300", "10.0.0.0/99", "", " ", "http://10.0.0.1", "10.0.0.0/", "a\nb", "::g", "10.0.0.1:80"],
        ["AllowedHosts"] = ["news example.org", " ", "", "https://news.example.org", "news.example.org/path", "a\nb", "news.example.org:443", "**.org", "*.", "a,b"],
    };

    private static string[] Ids => ["my server", "12a", "-1", "1.5", "#general", "<@1>", "0x1", "1,2", "1 2", "\u0661\u0662"];

    public static TheoryData<string> Settings => [.. All().Select(setting => setting.Path)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_bad_value_is_one_sentence_under_the_name_of_its_setting(string path)
    {
        var (_, property) = All().First(setting => setting.Path == path);
        var values = BadValues(property);
        Assert.True(values.Length >= 10, path);

        foreach (var value in values)
        {
            var faults = Faults(() => BotComposition.Build(With(path, value), TextWriter.Null), path, value);
            var sentence = Assert.Single(faults);
            Assert.StartsWith(path.Split(':')[0] + ":", sentence, StringComparison.Ordinal);
            Assert.Contains(property.Name, sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(sentence, char.IsControl);
            Assert.DoesNotMatch("The field|The .* field|Failed to convert|Exception|System\\.|Options\\b", sentence);
        }
        Assert.Equal(
            Faults(() => BotComposition.Build(With(path, values[0]), TextWriter.Null), path, values[0]),
            Faults(() => ServerComposition.Build(With(path, values[0]), TextWriter.Null), path, values[0]));
    }

    // These two folders are named by each run, which goes before.
    public static TheoryData<string> SettingsButFolders => [.. All().Select(setting => setting.Path).Where(path => path is not ("Coverage:DataDirectory" or "Coverage:SeedDirectory"))];

    [Theory]
    [MemberData(nameof(SettingsButFolders))]
    public async Task Doctor_and_serve_end_alike_with_78(string path)
    {
        var value = BadValues(All().First(setting => setting.Path == path).Property)[0];
        using var folder = new TempFolder();

        var doctor = await Run.Of(folder, "", "doctor", "--set", $"{path}={value}");
        var serve = await Run.Of(folder, "", "serve", "--set", $"{path}={value}");

        Assert.Equal((78, 78), (doctor.ExitCode, serve.ExitCode));
        Assert.Equal(doctor.Errors, serve.Errors);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:LogLevel:Bot", "7")]
    [InlineData("Logging:LogLevel:Bot", "")]
    [InlineData("Logging:Console:LogLevel:Default", "warn")]
    [InlineData("Logging:Console:FormatterName", "xml")]
    [InlineData("Logging:Console:FormatterOptions:IncludeScopes", "perhaps")]
    public async Task The_log_s_settings_are_looked_at_too(string path, string value)
    {
        using var folder = new TempFolder();

        var doctor = await Run.Of(folder, "", "doctor", "--set", $"{path}={value}");
        var serve = await Run.Of(folder, "", "serve", "--set", $"{path}={value}");

        Assert.Equal((78, 78), (doctor.ExitCode, serve.ExitCode));
        Assert.Contains(path, doctor.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chat:Visibility")]
    [InlineData("Chat:Visibility Public")]
    [InlineData("=Public")]
    [InlineData("")]
    [InlineData(" Chat:Visibility=Public")]
    public async Task An_option_that_sets_nothing_is_a_fault_and_not_repeated(string text)
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "sources", "--set", text);

        Assert.Equal(78, run.ExitCode);
        Assert.Contains("--set takes Section:Name=value", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Public", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chat:Deadline", "20s", 20)]
    [InlineData("Chat:Deadline", "1m", 60)]
    [InlineData("Chat:Deadline", "1.5 min", 90)]
    [InlineData("Chat:Deadline", "2500ms", 2.5)]
    [InlineData("Chat:Deadline", "00:00:07", 7)]
    [InlineData("Chat:DeadlineSeconds", "12.5", 12.5)]
    public void Times_are_written_with_their_unit_and_older_names_are_read_on(string path, string value, double seconds)
    {
        using var bot = BotComposition.Build(With(path, value), TextWriter.Null);

        Assert.Equal(TimeSpan.FromSeconds(seconds), bot.GetRequiredService<Microsoft.Extensions.Options.IOptions<Adapters.Commands.ChatOptions>>().Value.Deadline);
    }

    [Theory]
    [InlineData("Chat:DeadlineSeconds", "soon", "takes a number")]
    [InlineData("Chat:DeadlineSeconds", "0", "must lie between 1 and 600; its name is Chat:Deadline today")]
    [InlineData("Coverage:FeedMinutes", "-5", "must lie between 1 and 1440; its name is Coverage:FeedInterval today")]
    [InlineData("Discord:DeferAfterMilliseconds", "1e300", "takes a number")]
    [InlineData("Host:Health:SilenceMinutes", "", "takes a number")]
    public void A_bad_value_of_an_older_name_is_named_by_that(string path, string value, string words)
    {
        var sentence = Assert.Single(Faults(() => BotComposition.Build(With(path, value), TextWriter.Null), path, value));

        Assert.StartsWith(path + " ", sentence, StringComparison.Ordinal);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_time_among_the_settings_has_its_older_name()
    {
        var times = All().Where(setting => setting.Property.PropertyType == typeof(TimeSpan)).Select(setting => setting.Path);

        Assert.Equal(Durations.Known.Select(known => known.Name).Order(), times.Order());
    }

    [Fact]
    public void What_is_wrong_in_several_places_is_told_at_once()
    {
        var faults = Faults(
            () => BotComposition.Build(
                new LaunchSettings(new Dictionary<string, string?> { ["Coverage:Feeds:0"] = "nonsense", ["Host:Health:Silence"] = "0s", ["Host:Urls"] = "nowhere" }, false), TextWriter.Null),
            "several", "");

        Assert.Equal(3, faults.Count);
    }

    private static LaunchSettings With(string path, string value) => new(new Dictionary<string, string?> { [path] = value }, Verbose: false);

    private static IReadOnlyList<string> Faults(Func<object> build, string path, string value)
    {
        try
        {
            (build() as IDisposable)?.Dispose();
            throw new Xunit.Sdk.XunitException($"{path} was taken as \u201C{value}\u201D.");
        }
        catch (BadConfigurationException bad)
        {
            return bad.Faults;
        }
    }

    private static IEnumerable<(string Path, PropertyInfo Property)> All()
    {
        using var bot = BotComposition.Build(new LaunchSettings(new Dictionary<string, string?>(), Verbose: false), TextWriter.Null);
        return bot.GetServices<BoundSection>().SelectMany(section => In(section.Name, section.Options)).DistinctBy(setting => setting.Path).ToList();
    }

    private static IEnumerable<(string Path, PropertyInfo Property)> In(string path, Type options) =>
        KnownSettings.SettingsOf(options).SelectMany(property => (KnownSettings.EntryOf(property.PropertyType), IsList(property)) switch
        {
            ({ } entry, _) => In($"{path}:{property.Name}:123", entry),
            (null, true) => [($"{path}:{property.Name}:0", property)],
            _ => new[] { ($"{path}:{property.Name}", property) },
        });

    private static bool IsList(PropertyInfo property) => property.PropertyType.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType);

    private static string[] BadValues(PropertyInfo property)
    {
        var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (ByName.TryGetValue(property.Name, out var own))
            return own;
        if (kind == typeof(int))
            return ["soon", "1,5", "0x10", "five", "1e3", "", "-1", "99999999999999999999", "NaN", "1 2", "\uFF11\uFF12", "2.0"];
        if (kind == typeof(bool))
            return ["maybe", "2", "yes", "on", "", "truee", "-1", "true false", "ja", "0"];
        if (kind.IsEnum)
            return ["Loud", "7", "-1", "", "0", "99", "true", "Private,Public", "Socket,Http", "null"];
        if (kind == typeof(TimeSpan))
            return ["soon", "20", "", "-5s", "1y", "99d", "1:2:3:4:5", "0,5s", "5 parsecs", "\u221E", "1e3s", "0x5s"];
        if (property.PropertyType.IsGenericType)
            return [.. Unseen, "", " "];
        return Unseen;
    }
}
