namespace Bot.Search.Reading;

/// <summary>Why something could not be read.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Reason">What is wrong and what to do, as plain sentences for the person who asked.</param>
internal sealed record ReadFailure(string Location, string Reason);
