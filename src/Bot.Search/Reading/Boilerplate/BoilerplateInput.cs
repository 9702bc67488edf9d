namespace Bot.Search.Reading.Boilerplate;

/// <summary>A text and what is known about it, to be searched for parts that are no reporting.</summary>
internal sealed record BoilerplateInput(string Text, string Title, string Outlet, string? Byline);
