using System.Security.Cryptography;
using System.Text;

namespace Bot.Adapters.Commands;

/// <summary>
/// Keeps texts of buttons that are longer than a platform lets a button be, behind a short id made from the text. The
/// same text gives the same id, so a restart loses a button only until somebody asks the same again.
/// </summary>
internal sealed class ChoiceStore
{
    private const int Buttons = 20_000;
    private const string Mark = "#";
    private const int IdLength = 20;

    private readonly BoundedMemory<string> _texts = new(Buttons);

    /// <summary>The text itself when it fits, else a short id for it.</summary>
    public string Shorten(string text, int characters)
    {
        if (text.Length <= characters)
            return text;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var id = Mark + Convert.ToHexStringLower(hash)[..IdLength];
        _texts.Keep(id, text);
        return id;
    }

    /// <summary>The text behind a button's value; null when it has been forgotten.</summary>
    public string? Restore(string value)
    {
        if (!value.StartsWith(Mark, StringComparison.Ordinal) || value.Length != IdLength + 1)
            return value;
        return !value.Skip(1).All(char.IsAsciiHexDigitLower) ? value : _texts.TryGet(value, out var text) ? text : null;
    }
}
