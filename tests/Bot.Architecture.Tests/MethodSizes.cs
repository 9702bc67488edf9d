using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Bot.Architecture.Tests;

/// <summary>
/// Lines of every method, from its opening to its closing brace, as the debugger knows them: bodies of lambdas lie within, and an asynchronous
/// method is the one that was written. Constructors store and do no work; the debugger counts field initializers as theirs, so they are left out.
/// </summary>
internal static class MethodSizes
{
    public static IEnumerable<(string Method, int Lines)> Of(Assembly assembly)
    {
        using var file = File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        var symbols = provider.GetMetadataReader();
        foreach (var handle in symbols.MethodDebugInformation)
        {
            var information = symbols.GetMethodDebugInformation(handle);
            if (information.Document.IsNil || IsGenerated(symbols.GetString(symbols.GetDocument(information.Document).Name)))
                continue;
            var method = assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(handle.ToDefinitionHandle()))!;
            var lines = information.GetSequencePoints().Where(point => !point.IsHidden).ToList();
            if (method is not ConstructorInfo && lines.Count > 0)
                yield return ($"{method.DeclaringType}.{method.Name}", lines.Max(point => point.EndLine) - lines.Min(point => point.StartLine) + 1);
        }
    }

    private static bool IsGenerated(string file) => file.EndsWith(".g.cs", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal);
}
