using System.Text.Json;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Tests.Slack;

/// <summary>The view that is published for a message.</summary>
internal static class HomeJson
{
    public static string Of(OutgoingMessage message)
    {
        var view = new PublishView("U1", new HomeView(SlackRenderer.Render(message).Blocks ?? []));
        var json = JsonSerializer.SerializeToElement(view, SlackJson.Readable.PublishView);
        return json.GetProperty("view").GetRawText();
    }
}
