using System.Globalization;
using Bot.Search.Analyzing;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Following;

/// <summary>Which state of which store an index holds; lies in Lucene's commit.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Made">Version of the analysis and of the layout.</param>
/// <param name="Sequence">Number of the last change.</param>
/// <param name="Mark">The mark of that change.</param>
/// <param name="Purged">Up to which change forgotten words are gone from the files.</param>
internal sealed record IndexMark(string Store, string Made, long Sequence, long Mark, long Purged)
{
    /// <summary>What this program makes.</summary>
    public static string Current { get; } = string.Create(CultureInfo.InvariantCulture, $"{AnalysisVersion.Current}/{IndexFields.Layout}");

    /// <summary>The mark of an index without anything in it.</summary>
    public static IndexMark Empty(string store) => new(store, Current, 0, 0, 0);

    /// <summary>Null when the data are not those of an index of ours.</summary>
    public static IndexMark? Read(IDictionary<string, string> data)
    {
        return data.TryGetValue("store", out var store) && data.TryGetValue("made", out var made)
            && Number("sequence") is { } sequence && Number("mark") is { } mark && Number("purged") is { } purged
                ? new IndexMark(store, made, sequence, mark, purged)
                : null;

        long? Number(string name) =>
            data.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        ["store"] = Store,
        ["made"] = Made,
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
        ["mark"] = Mark.ToString(CultureInfo.InvariantCulture),
        ["purged"] = Purged.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Why an index with this mark cannot serve the store; null when it can.</summary>
    public string? Misfit(StoreSession session)
    {
        if (Store != session.StoreId)
            return "it belongs to another store";
        if (Made != Current)
            return "it was made by another version of the bot";
        if (Sequence > session.Sequence)
            // As far as the index shows: changes that it had not taken in yet are not counted.
            return string.Create(
                CultureInfo.InvariantCulture,
                $"the store has lost at least {Sequence - session.Sequence} of its last changes (a copy was brought back, or its log was cut off), so ingest again what came last");
        return session.MarkAt(Sequence) == Mark ? null : "the store has another history";
    }
}
