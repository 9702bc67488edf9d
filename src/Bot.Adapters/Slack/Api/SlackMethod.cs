using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Api;

/// <summary>A method of the Web API.</summary>
/// <param name="Name">As in its address: "chat.postMessage".</param>
/// <param name="Arguments">How arguments are written.</param>
/// <param name="Answer">How the answer is read.</param>
/// <param name="Token">Which token it takes.</param>
/// <param name="AsForm">True for methods that read only and do not take JSON.</param>
internal sealed record SlackMethod<TArguments, TAnswer>(
    string Name, JsonTypeInfo<TArguments> Arguments, JsonTypeInfo<TAnswer> Answer, SlackToken Token = SlackToken.Bot, bool AsForm = false)
    where TAnswer : ApiAnswer, new();
