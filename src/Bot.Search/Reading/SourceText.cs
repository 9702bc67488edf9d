using System.Text;
using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>A text as a reader put it together, with what the reader knows of its parts.</summary>
/// <param name="Text">The text, as it is to be stored.</param>
/// <param name="Boilerplate">Parts that are no reporting: in order, without overlap.</param>
internal sealed record SourceText(string Text, IReadOnlyList<TextSpan> Boilerplate)
{
    /// <summary>Seconds or pages that parts of it stand at, in order.</summary>
    public IReadOnlyList<Landmark> Landmarks { get; init; } = [];

    /// <summary>Who speaks, where the source marks it.</summary>
    public IReadOnlyList<SpokenTurn> Turns { get; init; } = [];
}

/// <summary>Puts a text together from paragraphs whose place in the source is known.</summary>
internal sealed class SourceTextBuilder
{
    private const string Paragraph = "\n\n";
    private const int Tail = 8;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _boilerplate = [];
    private readonly List<Landmark> _landmarks = [];
    private readonly List<SpokenTurn> _turns = [];
    private TextSpan? _speaker;
    private int _words;

    /// <summary>Letters of the paragraph that is being written.</summary>
    public int Open { get; private set; }

    /// <summary>True when what is written so far ends as a sentence does.</summary>
    public bool IsAtSentenceEnd => EndsSentence(_text.ToString(Math.Max(0, _text.Length - Tail), Math.Min(Tail, _text.Length)));

    /// <summary>True for a text that ends with the mark of a sentence, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.TrimEnd("\"'”’»)] ") is [.., '.' or '!' or '?' or '…' or '。'];

    /// <summary>From here on the text stands at another place of the source.</summary>
    public void Stand(LandmarkKind kind, int number)
    {
        if (_landmarks.Count > 0 && _landmarks[^1].Kind == kind && _landmarks[^1].Number == number)
            return;
        // What is written next may begin with a paragraph's break.
        var next = new Landmark(_text.Length, kind, number);
        if (_landmarks.Count > 0 && _landmarks[^1].Offset == next.Offset)
            _landmarks[^1] = next;
        else
            _landmarks.Add(next);
    }

    /// <summary>Ends the paragraph.</summary>
    public void Break() => Open = 0;

    /// <summary>Adds words to the paragraph, behind a blank where it has some already.</summary>
    public TextSpan Add(string words)
    {
        if (Open == 0 && _text.Length > 0)
            _text.Append(Paragraph);
        else if (Open > 0)
            _text.Append(' ');
        var start = _text.Length;
        _text.Append(words);
        Open += words.Length;
        return new TextSpan(start, _text.Length);
    }

    /// <summary>Joins words to the last one, whose hyphen stands for a break of the line only.</summary>
    public void Join(string words)
    {
        _text.Length--;
        _text.Append(words);
        Open += words.Length - 1;
    }

    /// <summary>A paragraph of its own that is no reporting.</summary>
    public void AddBoilerplate(string words)
    {
        Break();
        _boilerplate.Add(Add(words));
        Break();
    }

    /// <summary>Begins a paragraph with the name of who speaks now; their turn lasts until the next one, or until <see cref="EndTurn"/>.</summary>
    public void BeginTurn(string speaker)
    {
        EndTurn();
        Break();
        var name = Add(speaker);
        _text.Append(':');
        Open++;
        (_speaker, _words) = (name, _text.Length);
    }

    /// <summary>Nobody who is named speaks from here on.</summary>
    public void EndTurn()
    {
        if (_speaker is { } speaker && _text.Length > _words)
            _turns.Add(new SpokenTurn(speaker, new TextSpan(_words, _text.Length)));
        _speaker = null;
    }

    public SourceText Build()
    {
        EndTurn();
        return new SourceText(_text.ToString(), [.. _boilerplate]) { Landmarks = [.. _landmarks], Turns = [.. _turns] };
    }
}
