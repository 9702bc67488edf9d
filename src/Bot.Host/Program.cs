using Bot.Host;

return await BotApp.RunAsync(args, Console.In, Console.Out, Console.Error, CancellationToken.None);
