using Bot.Search.Domain;

namespace Bot.Search.Tests.Domain;

public sealed class PublishedAtTests
{
    [Theory]
    [InlineData("2022-03-17", "2022-03-17")]
    [InlineData("2022/03/17", "2022-03-17")]
    [InlineData("20220317", "2022-03-17")]
    [InlineData("2022-03-17T06:30", "2022-03-17T06:30:00+00:00")]
    [InlineData("2022-03-17T06:30:15Z", "2022-03-17T06:30:15+00:00")]
    [InlineData("2022-03-17T06:30:15.123456+08:00", "2022-03-17T06:30:15+08:00")]
    [InlineData("2022-03-17T23:30:00-0500", "2022-03-17T23:30:00-05:00")]
    [InlineData("2022-03-17T23:30:00-05", "2022-03-17T23:30:00-05:00")]
    [InlineData("20220317T063015Z", "2022-03-17T06:30:15+00:00")]
    [InlineData(" 2022-03-17 06:30:15 UTC\n", "2022-03-17T06:30:15+00:00")]
    [InlineData("Thu, 17 Mar 2022 06:30:00 GMT", "2022-03-17T06:30:00+00:00")]
    [InlineData("17 Mar 2022 06:30 +0530", "2022-03-17T06:30:00+05:30")]
    [InlineData("17 March 2022", "2022-03-17")]
    [InlineData("17. march 2022", "2022-03-17")]
    [InlineData("17th of March, 2022", "2022-03-17")]
    [InlineData("1-Sept-2022", "2022-09-01")]
    [InlineData("March 17, 2022", "2022-03-17")]
    [InlineData("Mar. 7, 2022", "2022-03-07")]
    [InlineData("Thursday, March 17, 2022", "2022-03-17")]
    [InlineData("March 17, 2022 at 6:30 p.m. EDT", "2022-03-17T18:30:00-04:00")]
    [InlineData("March 17, 2022, 12:05 AM UTC", "2022-03-17T00:05:00+00:00")]
    [InlineData("March 17, 2022 6:30 PM", "2022-03-17")]
    [InlineData("March 17, 2022 6:30 PM IST", "2022-03-17")]
    [InlineData("March 17, 2022 6:30 p.m. ET", "2022-03-17T18:30:00-04:00")]
    [InlineData("January 17, 2022 6:30 p.m. ET", "2022-01-17T18:30:00-05:00")]
    [InlineData("Nov. 6, 2022 at 9:00 AM PT", "2022-11-06T09:00:00-08:00")]
    [InlineData("17 March 2022, 6:30pm (AEST)", "2022-03-17T18:30:00+10:00")]
    [InlineData("17 March 2022 06:30 NZDT", "2022-03-17T06:30:00+13:00")]
    [InlineData("17 March 2022 06:30 GMT+1", "2022-03-17T06:30:00+01:00")]
    [InlineData("17 March 2022 06:30 UTC +05:30", "2022-03-17T06:30:00+05:30")]
    [InlineData("17 Mar 2022 06:30 MET", "2022-03-17T06:30:00+01:00")]
    [InlineData("Thu Mar 17 06:30:15 EDT 2022", "2022-03-17T06:30:15-04:00")]
    [InlineData("6:30 p.m. EDT, Thursday 17 March 2022", "2022-03-17T18:30:00-04:00")]
    [InlineData("06:30 GMT on March 17, 2022", "2022-03-17T06:30:00+00:00")]
    [InlineData("17/03/2022", "2022-03-17")]
    [InlineData("3/17/2022", "2022-03-17")]
    [InlineData("17.03.2022 14:30", "2022-03-17")]
    [InlineData("04-04-2022", "2022-04-04")]
    public void A_whole_date_that_can_be_read_in_one_way_is_read(string text, string expected)
    {
        Assert.Equal(expected, PublishedAt.Parse(text)?.ToString());
        Assert.Equal(expected, PublishedAt.Parse(expected)?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14:30")]
    [InlineData("14:30:00Z")]
    [InlineData("Mar 17")]
    [InlineData("17 March")]
    [InlineData("March 2022")]
    [InlineData("2022-03")]
    [InlineData("2022")]
    [InlineData("Thursday")]
    [InlineData("today")]
    [InlineData("03/04/2022")]
    [InlineData("3.4.2022 10:00")]
    [InlineData("17/03/22")]
    [InlineData("17-3/2022")]
    [InlineData("17/13/2022")]
    [InlineData("31/02/2022")]
    [InlineData("2022-02-30")]
    [InlineData("0000-01-01")]
    [InlineData("2022-03-17T25:00:00Z")]
    [InlineData("2022-03-17T06:30:00+99:00")]
    [InlineData("March 17, 2022 13:30 PM")]
    [InlineData("Mar 172022")]
    [InlineData("1647498600")]
    [InlineData("17 March 2022 or thereabouts")]
    [InlineData("Marching 17, 2022")]
    [InlineData("٢٠٢٢-٠٣-١٧")]
    public void What_needs_a_guess_is_no_date(string? text)
    {
        Assert.Null(PublishedAt.Parse(text));
    }
}
