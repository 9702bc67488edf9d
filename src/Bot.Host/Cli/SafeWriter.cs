using System.Text;

namespace Bot.Host.Cli;

/// <summary>
/// The last door to a terminal: whatever the program writes, no control character of anybody's text moves the cursor, sets a title or
/// answers for the keyboard. Line ends and tabs pass, and where answers have looks the sequences for colours (ESC [ … m).
/// </summary>
/// <param name="behind">Where it goes.</param>
/// <param name="hasLooks">True where colours may pass.</param>
internal sealed class SafeWriter(TextWriter behind, bool hasLooks) : TextWriter
{
    private const char Escape = '\u001B';
    private const char Shown = '\uFFFD';

    public TextWriter Behind => behind;

    public override Encoding Encoding => behind.Encoding;

    public override void Write(char value) => behind.Write(IsPlain(value) ? value : Shown);

    public override void Write(string? value) => behind.Write(Clean(value));

    public override void Write(char[] buffer, int index, int count) => behind.Write(Clean(new string(buffer, index, count)));

    public override void WriteLine(string? value) => behind.WriteLine(Clean(value));

    public override Task WriteAsync(string? value) => behind.WriteAsync(Clean(value));

    public override Task WriteLineAsync(string? value) => behind.WriteLineAsync(Clean(value));

    public override void Flush() => behind.Flush();

    public override Task FlushAsync() => behind.FlushAsync();

    private string? Clean(string? text)
    {
        if (text is null || text.All(IsPlain))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (hasLooks && LooksAt(text, i) is var length and > 0)
            {
                clean.Append(text, i, length);
                i += length - 1;
            }
            else
            {
                clean.Append(IsPlain(text[i]) ? text[i] : Shown);
            }
        }
        return clean.ToString();
    }

    private static int LooksAt(string text, int at)
    {
        if (text[at] != Escape || at + 1 >= text.Length || text[at + 1] != '[')
            return 0;
        var end = at + 2;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ';'))
            end++;
        return end < text.Length && text[end] == 'm' ? end - at + 1 : 0;
    }

    private static bool IsPlain(char c) => c is '\n' or '\t' or '\r' || !char.IsControl(c);
}
