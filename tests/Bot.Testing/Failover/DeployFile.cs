namespace Bot.Testing.Failover;

/// <summary>A file that is handed out for machines, made fit for the loopback: what is tested is what is handed out.</summary>
internal static class DeployFile
{
    /// <summary>The file of this name with every text on the left replaced by what stands on the right.</summary>
    /// <exception cref="InvalidOperationException">A text is not in the file.</exception>
    public static string With(string name, IReadOnlyDictionary<string, string> replaced)
    {
        var text = File.ReadAllText(RepositoryRoot.File("deploy", name));
        foreach (var (old, fresh) in replaced)
        {
            if (!text.Contains(old, StringComparison.Ordinal))
                throw new InvalidOperationException($"deploy/{name} does not hold \"{old}\".");
            text = text.Replace(old, fresh, StringComparison.Ordinal);
        }
        return text;
    }
}
