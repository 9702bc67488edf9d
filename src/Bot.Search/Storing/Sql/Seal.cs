using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// A hash of a row's values, kept beside them: SQLite checks the form of its pages, not what stands in them, and a flipped
/// bit would show another outlet, day or name. XXH3 of 64 bits (https://github.com/Cyan4973/xxHash): against accidents,
/// not against somebody who can write to the file.
/// </summary>
internal static class Seal
{
    /// <summary>The seal of a row; values are numbers, texts, bytes and null.</summary>
    public static long Of(params ReadOnlySpan<object?> values)
    {
        var hash = new XxHash3();
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    hash.Append([0]);
                    break;
                case string text:
                    hash.Append([1]);
                    Append(hash, number, text.Length);
                    hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
                    break;
                case byte[] bytes:
                    hash.Append([2]);
                    Append(hash, number, bytes.Length);
                    hash.Append(bytes);
                    break;
                case int or long:
                    hash.Append([3]);
                    Append(hash, number, Convert.ToInt64(value, null));
                    break;
                default:
                    throw new ArgumentException($"A {value.GetType().Name} is never stored.", nameof(values));
            }
        }
        return (long)hash.GetCurrentHashAsUInt64();
    }

    private static void Append(XxHash3 hash, Span<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer, value);
        hash.Append(buffer);
    }
}

/// <summary>A row is not as it was written. Never leaves this folder: it becomes a <see cref="CoverageUnusableException"/>.</summary>
/// <param name="what">What is damaged, as it goes on after "in".</param>
internal sealed class StoreDamageException(string what) : Exception($"The store is damaged in {what}.")
{
    public string What { get; } = what;
}
