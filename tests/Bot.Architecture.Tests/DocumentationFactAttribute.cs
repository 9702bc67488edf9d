namespace Bot.Architecture.Tests;

/// <summary>Reads the documentation files, which only the scripted build writes (Directory.Build.props); skips with the reason where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DocumentationFactAttribute : FactAttribute
{
    public DocumentationFactAttribute() =>
        Skip = TypeGraph.Assemblies.All(assembly => File.Exists(Path.ChangeExtension(assembly.Location, ".xml")))
            ? null
            : "no documentation files: they are written by the scripted build alone (Strict=true)";
}
