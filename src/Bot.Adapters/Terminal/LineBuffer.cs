using System.Globalization;

namespace Bot.Adapters.Terminal;

/// <summary>A line that is being typed, and where the cursor stands in it. What people see as one letter is moved over and deleted as one.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>UTF-16 code units before the cursor.</summary>
    public int Cursor { get; private set; }

    public string Before => Text[..Cursor];

    /// <summary>Another line in its place, the cursor at its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(string typed)
    {
        Text = Text.Insert(Cursor, typed);
        Cursor += typed.Length;
    }

    /// <summary>Puts something in place of the last so many code units before the cursor.</summary>
    public void Replace(int length, string with)
    {
        Text = Text.Remove(Cursor - length, length);
        Cursor -= length;
        Insert(with);
    }

    public void Left() => Cursor = Previous();

    public void Right() => Cursor = Next();

    public void Home() => Cursor = 0;

    public void End() => Cursor = Text.Length;

    public void WordLeft() => Cursor = WordStart();

    public void WordRight()
    {
        while (Cursor < Text.Length && !char.IsLetterOrDigit(Text[Cursor]))
            Cursor++;
        while (Cursor < Text.Length && char.IsLetterOrDigit(Text[Cursor]))
            Cursor++;
    }

    public void Backspace() => Replace(Cursor - Previous(), "");

    public void Delete() => Text = Text.Remove(Cursor, Next() - Cursor);

    public void DeleteWord() => Replace(Cursor - WordStart(), "");

    public void DeleteToStart() => Replace(Cursor, "");

    public void DeleteToEnd() => Text = Text[..Cursor];

    private int Previous()
    {
        var last = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(Text))
        {
            if (start >= Cursor)
                break;
            last = start;
        }
        return last;
    }

    private int Next() => Cursor < Text.Length ? Cursor + StringInfo.GetNextTextElementLength(Text, Cursor) : Cursor;

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(Text[at - 1]))
            at--;
        while (at > 0 && char.IsLetterOrDigit(Text[at - 1]))
            at--;
        return at;
    }
}
