namespace Bot.Search.Indexing;

/// <summary>The store cannot be used; the message says why and what to do, in one sentence for the operator.</summary>
public sealed class IndexUnusableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
