using BenchmarkDotNet.Attributes;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Benchmarks;

/// <summary>How long does it take from an answer to what is sent, when everything fits and when little does?</summary>
[MemoryDiagnoser]
public class ComposeBenchmarks
{
    private readonly TerminalRenderer _terminal = new(TerminalStyle.Plain);
    private readonly MessageLimits _tight = MessageLimits.Roomy with
    {
        MessageCharacters = 6000,
        BlockCharacters = 4096,
        Quotes = 10,
        SourcesPerQuote = 3,
        LinksCount = true,
        EscapedCharacters = "*_~`|",
        EscapeCost = 1,
    };

    private Answer _answer = Some.Sources();

    [Params(5, 50)]
    public int Quotes { get; set; }

    [GlobalSetup]
    public void Prepare() => _answer = Some.Many(Quotes, 400);

    [Benchmark(Baseline = true)]
    public OutgoingMessage Roomy() => Compose(MessageLimits.Roomy);

    [Benchmark]
    public OutgoingMessage Tight() => Compose(_tight);

    [Benchmark]
    public string RoomyToTerminal() => _terminal.Preview(Compose(MessageLimits.Roomy));

    private OutgoingMessage Compose(MessageLimits limits) => AnswerComposer.Compose(_answer, new ComposeRequest(limits, Some.Call(), Quotes, 1, CanShare: true));
}
