using System.Text;
using Bot.Host;

// JSON is UTF-8 whatever the locale says, and so are names.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await BotApp.RunAsync(args, Console.In, Console.Out, Console.Error, CancellationToken.None);
