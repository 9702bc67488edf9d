using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

/// <summary>Which names fit which hosts.</summary>
public sealed class OutletNamesTests
{
    [Theory]
    [InlineData("The New York Times", "https://www.nytimes.com/x")]
    [InlineData("The Wall Street Journal", "https://www.wsj.com/x")]
    [InlineData("Associated Press", "https://apnews.com/x")]
    [InlineData("The Straits Times", "https://www.straitstimes.com/x")]
    [InlineData("BBC News", "https://www.bbc.co.uk/x")]
    [InlineData("Libération", "https://www.liberation.fr/x")]
    [InlineData("Süddeutsche Zeitung", "https://www.sueddeutsche.de/x")]
    [InlineData("Правда", "https://pravda.example/x")]
    [InlineData("Haki Benita", "https://hakibenita.com/x")]
    [InlineData("CBSSports.com", "https://www.cbssports.com/x")]
    [InlineData("Financial Times", "https://on.ft.com/x")]
    [InlineData("Financial Times", "https://web.archive.org/web/20260315120000/https://www.ft.com/x")]
    [InlineData("Financial Times", "https://web.archive.org/web/2026id_/http:/www.ft.com/x?y=1")]
    public void A_name_that_its_host_bears_out_is_shown_alone(string name, string url) => Assert.Equal(name, OutletNames.Shown(name, new Uri(url)));

    [Theory]
    [InlineData("Reuters", "https://evil.example/x", "Reuters, on evil.example")]
    [InlineData("Reuters", "https://reuters.evil.example/x", "Reuters, on reuters.evil.example")]
    [InlineData("BBC News", "https://www.breaking-now.example/x", "BBC News, on breaking-now.example")]
    [InlineData("The Guardian", "https://blog.example.co.uk/x", "The Guardian, on blog.example.co.uk")]
    [InlineData("Reuters", "https://web.archive.org/web/20260315120000/https://evil.example/x", "Reuters, on web.archive.org")]
    [InlineData("Reuters", "https://web.archive.org.evil.example/web/20260315120000/https://www.reuters.com/x", "Reuters, on web.archive.org.evil.example")]
    [InlineData("reuters.com", "https://web.archive.org/web/20260315120000/https://www.reuters.com/x", "reuters.com, on web.archive.org")]
    [InlineData("AP", "https://apple-pie.example/x", "AP, on apple-pie.example")]
    public void A_name_that_its_host_does_not_bear_out_is_shown_with_it(string name, string url, string shown) => Assert.Equal(shown, OutletNames.Shown(name, new Uri(url)));

    [Theory]
    [InlineData("https://www.tmz.com")]
    [InlineData("//tmz.example/#organization")]
    [InlineData("#publisher")]
    [InlineData("tmz.example/about")]
    [InlineData("www.tmz.example")]
    [InlineData("_:b0")]
    [InlineData("null")]
    [InlineData("12345")]
    [InlineData("  ")]
    public void An_address_or_an_id_is_no_name(string claimed) => Assert.Null(OutletNames.Of(claimed));
}
