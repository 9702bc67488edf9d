namespace Bot.Search.Querying;

/// <summary>A filter that stands between a question and its answer.</summary>
public enum NarrowingFilter
{
    /// <summary>Quotes of one kind.</summary>
    Kind,

    /// <summary>One outlet.</summary>
    Outlet,

    /// <summary>First or last day.</summary>
    Period,
}
