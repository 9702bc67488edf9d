using System.Globalization;
using System.Reflection;

namespace Bot.Host.Configuration;

/// <summary>The text of one setting, and what the setting takes.</summary>
/// <param name="Path">The setting's whole name.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Property">What it is bound to.</param>
/// <param name="Usual">The default; shown as an example.</param>
internal sealed record SettingValue(string Path, string Text, PropertyInfo Property, object? Usual)
{
    private const int LongestText = 4096;
    private const int LongestShown = 60;

    private Type Kind => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    // A secret is never shown; nor is what somebody may have pasted into the wrong setting.
    private bool IsSecret => new[] { "Token", "Secret", "Password" }.Any(end => Property.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text for a sentence: one line, cut.</summary>
    public string Shown
    {
        get
        {
            var flat = new string([.. Text.Select(c => IsUnseen(c) ? '\u00B7' : c)]);
            return flat.Length <= LongestShown ? flat : flat[..LongestShown] + "\u2026";
        }
    }

    /// <summary>Why the text cannot be read as what the setting takes, in a sentence; null when it can.</summary>
    public string? Fault()
    {
        if (Kind == typeof(string))
            return Unseen(IsSecret ? Text.Trim() : Text) is { } unseen ? $"{Path} {unseen}" : null;
        if (Read() is not null)
            return null;
        var what = Text.Length == 0 ? "is empty" : $"is \u201C{Shown}\u201D";
        return $"{Path} {what}; it takes {Taken()}.";
    }

    /// <summary>The value; null when the text cannot be read.</summary>
    public object? Read()
    {
        if (Kind == typeof(string))
            return Text;
        if (Kind == typeof(bool))
            return bool.TryParse(Text, out var flag) ? flag : null;
        if (Kind == typeof(int))
            return int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Kind == typeof(TimeSpan))
            return TimeSpan.TryParseExact(Text, "c", CultureInfo.InvariantCulture, out var time) && Text.Contains(':', StringComparison.Ordinal) ? time : null;
        if (Kind == typeof(Uri))
            return Unseen(Text) is null && Uri.TryCreate(Text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" } ? address : null;
        if (Kind.IsEnum)
            return Enum.GetNames(Kind).FirstOrDefault(name => name.Equals(Text, StringComparison.OrdinalIgnoreCase)) is { } named ? Enum.Parse(Kind, named) : null;
        throw new System.Diagnostics.UnreachableException($"{Path}: {Kind}");
    }

    /// <summary>A value as people write it.</summary>
    public static string Words(object value) => value switch
    {
        TimeSpan time => Durations.Write(time),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>"holds a character that …" for texts that no setting takes; null for others.</summary>
    public static string? Unseen(string text)
    {
        if (text.Length > LongestText)
            return $"is longer than {LongestText:N0} characters.";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (IsUnseen(text[i]))
                return string.Create(CultureInfo.InvariantCulture, $"holds a character that cannot be seen (U+{(int)text[i]:X4}, the {i + 1}. of it). Write it again without.");
        }
        return null;
    }

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    private string Taken()
    {
        if (Kind == typeof(bool))
            return "true or false";
        if (Kind == typeof(int))
            return "a whole number" + Such();
        if (Kind == typeof(TimeSpan))
            return "a time with its unit" + Such();
        return Kind.IsEnum ? string.Join(", ", Enum.GetNames(Kind)) : "a web address" + Such();
    }

    private string Such() => Usual is null ? "" : $", such as {Words(Usual)}";
}
