namespace Bot.Search.Storing;

/// <summary>The store cannot be used; the message says why and what to do, in one sentence for the operator.</summary>
public class CoverageUnusableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
