using System.Text;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>
/// Given names of registers of births in six countries, far more than <see cref="GivenNames"/> has. Among them are many that are
/// other things elsewhere, so that one tells a gender, and a person only where a family name follows.
/// </summary>
internal static class RegisteredNames
{
    // Sorted by the letters' numbers; looked up where it lies, since most processes ask for a few names only.
    private static readonly Lazy<byte[]> Rows = new(Read);

    /// <summary>The usual gender of a folded given name; unknown for names that are not registered or of both.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 3 or > 24 || !Ascii.IsValid(folded))
            return Gender.Unknown;
        Span<byte> wanted = stackalloc byte[folded.Length];
        Encoding.ASCII.GetBytes(folded, wanted);
        ReadOnlySpan<byte> rows = Rows.Value;
        while (rows.Length > 0)
        {
            var middle = rows.Length / 2;
            var first = rows[..middle].LastIndexOf((byte)'\n') + 1;
            var row = rows[first..];
            row = row[..row.IndexOf((byte)'\n')];
            var order = wanted.SequenceCompareTo(row[..^2]);
            if (order == 0)
                return row[^1] == 'f' ? Gender.Female : Gender.Male;
            rows = order < 0 ? rows[..first] : rows[(first + row.Length + 1)..];
        }
        return Gender.Unknown;
    }

    // As it lies in the assembly, without the lines of comment in front: 47,000 strings would cost the start of every command.
    private static byte[] Read()
    {
        using var stream = WordFile.Open("Naming/Lexicon/registered-names.txt") ?? throw new InvalidOperationException("The list of registered names is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var first = 0;
        while (bytes[first] == '#')
            first = Array.IndexOf(bytes, (byte)'\n', first) + 1;
        return bytes[first..];
    }
}
