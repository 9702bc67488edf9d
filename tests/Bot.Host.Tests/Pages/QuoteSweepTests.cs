using Bot.Host.Pages;
using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Tests.Pages;

public sealed class QuoteSweepTests
{
    [Fact]
    public void A_line_is_cut_at_the_edges_of_quotes_and_each_part_knows_which_hold_it()
    {
        var sweep = new QuoteSweep([Quote(new(2, 10), new(14, 16)), Quote(new TextSpan(4, 12)), Quote(new TextSpan(30, 30))]);

        var parts = new[] { new TextSpan(0, 5), new TextSpan(6, 20), new TextSpan(21, 40) }
            .SelectMany(sweep.Parts)
            .Select(part => $"{part}{string.Join(',', sweep.Covering(part))}");

        Assert.Equal(["[0,2)", "[2,4)0", "[4,5)0,1", "[6,10)0,1", "[10,12)1", "[12,14)", "[14,16)0", "[16,20)", "[21,40)"], parts);
    }

    private static PageQuote Quote(params TextSpan[] pieces) => new()
    {
        Version = 1,
        Ordinal = 0,
        Kind = QuoteKind.Direct,
        Act = SpeechAct.Said,
        Text = "",
        Pieces = pieces,
        Paragraph = pieces[0],
        Speaker = new SpeakerView(null, null, SpeakerKind.Unnamed, 1),
        SpeakerKey = null,
        DeepLink = null,
        RemovedBy = null,
    };
}
