using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Bot.Architecture.Tests;

public sealed class EventIdsTests
{
    [Fact]
    public void Every_log_message_has_an_event_id_of_its_own()
    {
        var twice =
            from type in TypeGraph.Source.Types
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let message = method.GetCustomAttribute<LoggerMessageAttribute>()
            where message is not null
            group $"{type.Name}.{method.Name}" by message.EventId into same
            where same.Key <= 0 || same.Count() > 1
            select $"{same.Key}: {string.Join(", ", same)}";

        Rows.AreNone(twice);
    }
}
