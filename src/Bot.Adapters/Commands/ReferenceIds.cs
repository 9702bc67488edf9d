namespace Bot.Adapters.Commands;

/// <summary>Short ids that a person can read out and that the log holds: the minute and a count.</summary>
internal sealed class ReferenceIds(TimeProvider clock)
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private int _count;

    public string Next()
    {
        var minutes = (long)(clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMinutes;
        return $"{Write(minutes, 4)}-{Write(Interlocked.Increment(ref _count), 4)}";
    }

    private static string Write(long number, int digits)
    {
        Span<char> text = stackalloc char[digits];
        for (var i = digits - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }
        return new string(text);
    }
}
