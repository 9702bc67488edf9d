using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>
/// Where settings come from, later ones winning: <c>appsettings.json</c> beside the program, then in the working
/// folder, then <c>appsettings.Local.json</c> there; user-secrets; a folder with one file a setting; the environment
/// (<c>Slack__BotToken</c>); the command line.
/// </summary>
internal static class BotConfiguration
{
    /// <summary>Names the folder of secrets, one file a setting (<c>Slack__BotToken</c>); usual for containers.</summary>
    public const string SecretsDirectoryVariable = "BOT_SECRETS_DIRECTORY";

    private const string UsualSecretsDirectory = "/run/secrets";

    public static IConfigurationRoot Load(LaunchSettings settings)
    {
        var builder = new ConfigurationBuilder();
        AddTo(builder, settings);
        try
        {
            var configuration = builder.Build();
            return builder.AddInMemoryCollection(Durations.Read(configuration)).Build();
        }
        catch (InvalidDataException broken)
        {
            throw new BadConfigurationException([Words(broken)]);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new BadConfigurationException([$"A file or folder with settings cannot be read. {closed.Message}"]);
        }
    }

    public static void AddTo(IConfigurationBuilder builder, LaunchSettings settings)
    {
        AddFile(builder, AppContext.BaseDirectory, "appsettings.json");
        AddFile(builder, Directory.GetCurrentDirectory(), "appsettings.json");
        AddFile(builder, Directory.GetCurrentDirectory(), "appsettings.Local.json");
        builder.AddUserSecrets(typeof(BotConfiguration).Assembly, optional: true);
        var secrets = Environment.GetEnvironmentVariable(SecretsDirectoryVariable) ?? UsualSecretsDirectory;
        if (Directory.Exists(secrets))
            builder.AddKeyPerFile(Path.GetFullPath(secrets), optional: true);
        builder.AddEnvironmentVariables();
        builder.AddInMemoryCollection(settings.Values);
    }

    // "Failed to load configuration from file '…'": the file, and the line where the reader stopped.
    private static string Words(InvalidDataException broken)
    {
        var line = broken.InnerException?.InnerException is System.Text.Json.JsonException { LineNumber: { } number } ? $", line {number + 1}" : "";
        var file = broken.Message.Split('\'') is [_, var path, ..] ? path : "a file with settings";
        return $"{file} is not valid JSON{line}.";
    }

    private static void AddFile(IConfigurationBuilder builder, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            builder.AddJsonFile(path, optional: true, reloadOnChange: false);
    }
}

/// <summary>What the command line says about settings.</summary>
/// <param name="Values">Settings by their key; they win over every other source.</param>
/// <param name="Verbose">True for more of the log.</param>
internal sealed record LaunchSettings(IReadOnlyDictionary<string, string?> Values, bool Verbose);
