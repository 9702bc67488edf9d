using System.Text.Json;
using Bot.Search.Extraction;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction;

/// <summary>Invented sentences, one form of attribution each: words and speaker as written.</summary>
public sealed class AttributionTests
{
    private static readonly ExtractLines Lines =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<ExtractLines>();

    [Theory]
    [InlineData("\"The bridge is closed,\" Ada Dorn said on Monday.", "The bridge is closed", "Ada Dorn")]
    [InlineData("\"The bridge is closed,\" said Mayor Ada Dorn.", "The bridge is closed", "Mayor Ada Dorn")]
    [InlineData("“The bridge is closed,” she said.", "The bridge is closed", "she")]
    [InlineData("‘The bridge isn’t safe,’ said Ms Dorn, the mayor.", "The bridge isn’t safe", "Ms Dorn")]
    [InlineData("'The allies' bridge is closed,' said Ms Dorn.", "The allies' bridge is closed", "Ms Dorn")]
    [InlineData("''The bridge is closed,'' said Ms. Dorn.", "The bridge is closed", "Ms. Dorn")]
    [InlineData("Dorn told reporters: \"The bridge is closed.\"", "The bridge is closed.", "Dorn")]
    [InlineData("Ada Dorn said the bridge would stay closed until May.", "the bridge would stay closed until May", "Ada Dorn")]
    [InlineData("Ada Dorn said that the bridge would stay closed until May.", "that the bridge would stay closed until May", "Ada Dorn")]
    [InlineData("The bridge will stay closed until May, the ministry said.", "The bridge will stay closed until May", "the ministry")]
    [InlineData("The bridge will stay closed until May, according to city officials.", "The bridge will stay closed until May", "city officials")]
    [InlineData("According to the ministry, the bridge will stay closed until May.", "the bridge will stay closed until May", "the ministry")]
    [InlineData("Dorn said the bridge was \"a danger to everyone\" and should be torn down.", "the bridge was \"a danger to everyone\" and should be torn down", "Dorn")]
    [InlineData("— The bridge is closed, says Ada Dorn.", "The bridge is closed", "Ada Dorn")]
    [InlineData("“The bridge is closed and nobody told us.” — Ada Dorn, shopkeeper", "The bridge is closed and nobody told us.", "Ada Dorn")]
    [InlineData("DORN: The bridge is closed.\n\nVALE: Who closed it?", "The bridge is closed", "DORN")]
    [InlineData("11:41 Sgt Ada Dorn: \"The bridge is closed. Stay at home.\"", "The bridge is closed. Stay at home.", "Sgt Ada Dorn")]
    [InlineData("10.55am\nFerry operator TarnLine: \"Do not travel today. The bridge is closed.\"", "Do not travel today. The bridge is closed.", "Ferry operator TarnLine")]
    [InlineData("22.31 Former mayor Ada Dorn tweets:\n“The bridge is closed. Stay at home.”", "The bridge is closed. Stay at home.", "Former mayor Ada Dorn")]
    [InlineData("\"We are at the last bridge\", Minister of Transport Ada Dorn da Costa said on Thursday.", "We are at the last bridge", "Minister of Transport Ada Dorn da Costa")]
    [InlineData("«Je n'ai pas fermé le pont», former mayor Ada Dorn told the court, according to her lawyer.", "Je n'ai pas fermé le pont", "former mayor Ada Dorn")]
    [InlineData("She said: 'The bridge is closed.\n\n'It will stay closed.'", "The bridge is closed.", "She")]
    [InlineData("\"Who closed the bridge?\" Dorn asked. Nobody answered.", "Who closed the bridge?", "Dorn")]
    [InlineData("Ada Dorn wrote on Twitter: “The bridge is closed. Stay at home.”", "The bridge is closed. Stay at home.", "Ada Dorn")]
    [InlineData("Weekly: When did it close?\n\nAda Dorn: In May. It was raining.\n\nWeekly: And now?\n\nDorn: Now we swim, and nobody minds.", "In May. It was raining", "Ada Dorn")]
    [InlineData("Weekly: When did it close?\n\nAda Dorn: In May. It was raining.\n\nWeekly: And now?\n\nDorn: Now we swim.\n\nNobody minds it.\n\nWeekly: Nobody?", "Nobody minds it", "Dorn")]
    [InlineData("She fumed: \"The bridge is closed.\n\n\"It will stay closed.\n\n\"Well, I am not walking, love.\"", "Well, I am not walking, love.", "She")]
    [InlineData("Ben Vale opened the shop.\n\n“The bridge is closed.\n\n“It will stay closed,” said Ada Dorn.", "The bridge is closed.", "Ada Dorn")]
    [InlineData("— And the bridge? asks the mayor, Ada Dorn, with a smile.", "And the bridge?", "the mayor")]
    [InlineData("— And the bridge? asks the mayor, Ada Dorn.\n\n— The bridge will open, answers Vale.\n\n— In what year?", "In what year?", "the mayor")]
    [InlineData("In the square one hears another tune. «They spoke for nine years», objects Ada Dorn, a farmer.", "They spoke for nine years", "Ada Dorn")]
    [InlineData("“Nobody asked us about the bridge,” enthuses shopkeeper Ada Dorn.", "Nobody asked us about the bridge", "shopkeeper Ada Dorn")]
    [InlineData("'They've 'closed' plenty already,' said the landlord, Ben Vale.", "They've 'closed' plenty already", "the landlord")]
    [InlineData("In the square one hears another tune. «They spoke for nine years», objects Ada Dorn. «To us, they sent a brochure.»", "To us, they sent a brochure.", "Ada Dorn")]
    [InlineData("Senator Ada Dorn spoke on Sunday. \"We are ready,\" Dorn said.\n\nOn her opponent, Mayor Ben Vale: \"The mayor needs four more years to finish the job. Do not let him.\"", "The mayor needs four more years to finish the job. Do not let him.", "Dorn")]
    [InlineData("A spokesman for the Tarn Bridge Company said it was over.", "it was over", "A spokesman for the Tarn Bridge Company")]
    [InlineData("A person familiar with the talks said two bidders remained.", "two bidders remained", "A person familiar with the talks")]
    [InlineData("\"The cut is larger than feared,\" analysts at Dorn & Co wrote in a note.", "The cut is larger than feared", "analysts at Dorn & Co")]
    [InlineData("Former minister Ada Dorn regretted it. Former minister Ada Dorn said it was over.", "it was over", "Former minister Ada Dorn")]
    [InlineData("\"She gave me that wig in front of the whole cast,\" stormed the Tarn Late Show host.", "She gave me that wig in front of the whole cast", "the Tarn Late Show host")]
    [InlineData("“We have soup and a ukulele.” – Ada in Tarn", "We have soup and a ukulele.", "Ada")]
    [InlineData("He was 'furious' about the 'leak', friends of the minister said.", "He was 'furious' about the 'leak'", "friends of the minister")]
    [InlineData("Norland said the talks were close, but its ambassador, Ada Dorn, said the ministers would leave on Friday.", "the ministers would leave on Friday", "Ada Dorn")]
    [InlineData("The strike, which began on Monday, will go on, said union leader Ada Dorn, adding that members were united.", "The strike, which began on Monday, will go on", "union leader Ada Dorn")]
    [InlineData("The strike, which began on Monday, will go on, said union leader Ada Dorn, adding that members were united.", "that members were united", "union leader Ada Dorn")]
    [InlineData("Others find the calm unsettling: “One is afraid to drop a fork”, wrote the blogger Ada Dorn.", "One is afraid to drop a fork", "the blogger Ada Dorn")]
    [InlineData("Ada Dorn (Lab): Will he tell the House what it costs?\n\nBen Vale: It is on page 14.\n\nAda Dorn (Lab): He has had weeks.\n\nBen Vale: And I have read it all.", "It is on page 14", "Ben Vale")]
    [InlineData("Its president, Captain Ada Dorn, told a news conference: \"The room is empty.\"", "The room is empty.", "Its president, Captain Ada Dorn")]
    [InlineData("— There is no letter, she answers. And then, after a while: — There is a letter in the freezer.", "There is a letter in the freezer.", "she")]
    public void Words_and_speaker_are_found(string text, string words, string speaker)
    {
        var quotes = Quotes(text);

        Assert.Contains((words, speaker), quotes.Select(quote => (quote.Words, quote.Speaker)));
    }

    [Theory]
    [InlineData("\"The bridge is closed,\" said Dorn. \"It will stay closed.\"", 2)]
    [InlineData("“The bridge is closed,” said Dorn. “It will stay closed.”", 2)]
    [InlineData("\"The bridge,\" said Dorn, \"is closed.\"", 2)]
    public void Pieces_of_one_quote_share_its_group(string text, int pieces)
    {
        var quotes = Quotes(text);

        Assert.Equal(pieces, quotes.Count);
        Assert.Single(quotes.Select(quote => quote.Group).Distinct());
    }

    [Theory]
    [InlineData("The so-called \"bridge tax\" goes up in May.")]
    [InlineData("They sang \"Silver River\" and went home.")]
    [InlineData("Ada \"Bricks\" Dorn opened the bridge.")]
    [InlineData("The bridge opened in 1962. It is 300 metres long.")]
    [InlineData("Place: Tarn, by the bridge\n\nPrice: 4 euros\n\nPlace: Vale, by the lake\n\nPrice: 6 euros")]
    [InlineData("On “The Silver River Show,” the mayor of Tarn sang.")]
    [InlineData("'No decision' is not the same as no plan.")]
    [InlineData("PICTURED: Ada Dorn outside the chapel in Tarn")]
    public void Titles_nicknames_and_scare_quotes_are_no_quotes(string text) => Assert.Empty(Quotes(text));

    [Theory]
    [InlineData("Asked whether the bridge would open, Ada Dorn laughed.", "whether", "Ada Dorn")]
    [InlineData("I ask Ada Dorn if she minds being called an activist.\n\n“I mind being called anything before lunch.”", "I mind", "I")]
    [InlineData("Giving evidence, her nephew, Ben Vale, said he had met her at the funeral.", "he", "Giving evidence")]
    [InlineData("Ministers were told on Monday that the bridge would close.", "that", "Ministers")]
    [InlineData("Union boss Ada \"The Hammer\" Dorn said members were ready.", "Ada", "Union")]
    public void Who_is_asked_and_who_asks_did_not_say_it(string text, string opening, string other)
    {
        var quotes = Quotes(text).Where(quote => quote.Words.StartsWith(opening, StringComparison.Ordinal));

        Assert.DoesNotContain(other, quotes.Select(quote => quote.Speaker));
    }

    [Fact]
    public void A_quote_over_several_paragraphs_is_found_although_nobody_is_named()
    {
        var quotes = Quotes("Two days later a statement was read out.\n\n\"He was the loudest person in any room.\n\n\"He had a bike called Kevin.\n\n\"We want somebody to say sorry, out loud.\"");

        Assert.Equal(3, quotes.Count);
    }

    [Fact]
    public void What_goes_on_behind_an_attribution_is_not_said()
    {
        var quotes = Quotes("\"This bill ends the merry-go-round,\" she said, to cheers from the benches behind her.");

        Assert.Equal(["This bill ends the merry-go-round"], quotes.Select(quote => quote.Words));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("{\"text\":\"a\"}")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"a\",\"text\":5}")]
    public void A_line_that_is_no_article_gives_nothing(string line)
    {
        Assert.Null(Lines.Convert(line));
        Assert.Null(Lines.Explain(line));
    }

    [Fact]
    public void An_explanation_names_cue_rule_and_candidates()
    {
        var lines = Lines.Explain(JsonSerializer.Serialize(new { id = "a", text = "\"The bridge is closed,\" Ada Dorn said." }))!;

        Assert.Contains("cue: said, model:tagged", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith(" Ada Dorn (tagged)", StringComparison.Ordinal));
    }

    private static List<(string Words, string? Speaker, int Group)> Quotes(string text)
    {
        var line = Lines.Convert(JsonSerializer.Serialize(new { id = "a", text }))!;
        using var document = JsonDocument.Parse(line);
        return [.. document.RootElement.GetProperty("quotes").EnumerateArray().Select(quote => (
            text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()],
            quote.GetProperty("speaker").GetString(),
            quote.GetProperty("group").GetInt32()))];
    }
}
