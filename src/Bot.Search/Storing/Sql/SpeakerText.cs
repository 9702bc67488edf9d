using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>A speaker in one line: kind, name and role between tabs.</summary>
internal static class SpeakerText
{
    public static string? Write(Speaker? speaker) => speaker is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{(int)speaker.Kind}\t{speaker.Name.Replace('\t', ' ')}\t{speaker.Role}");

    public static Speaker? Read(string? line)
    {
        if (line is null)
            return null;
        var parts = line.Split('\t', 3);
        var kind = (SpeakerKind)int.Parse(parts[0], CultureInfo.InvariantCulture);
        return new Speaker(parts[1], parts[2].Length == 0 ? null : parts[2], null, kind);
    }
}
