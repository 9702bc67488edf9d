using System.Text;

namespace Bot.Testing;

/// <summary>A log that a running server writes while a test reads it.</summary>
public sealed class SharedLog : TextWriter
{
    private readonly StringBuilder _text = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_text)
            _text.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count)
    {
        lock (_text)
            _text.Append(buffer, index, count);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        lock (_text)
            _text.Append(value);
    }

    /// <summary>What was written so far.</summary>
    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }
}
