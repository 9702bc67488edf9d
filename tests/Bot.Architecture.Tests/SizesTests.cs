using System.Reflection;

namespace Bot.Architecture.Tests;

public sealed class SizesTests
{
    private const int MaxLines = 300;
    private const int FewLines = 15;
    private const double MaxPercentOfShortFiles = 8;
    private const int MaxMethodLines = 60;
    private const int MaxConstructorInputs = 5;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = SourceFiles.Under("src", "tests", "tools")
            .Where(file => File.ReadLines(file).Count() > MaxLines)
            .Select(SourceFiles.Relative);

        Rows.AreNone(tooLong);
    }

    [Fact]
    public void Few_source_files_are_shorter_than_15_lines()
    {
        var lengths = SourceFiles.Under("src").Select(file => File.ReadLines(file).Count()).ToList();

        var percent = 100.0 * lengths.Count(lines => lines < FewLines) / lengths.Count;

        Assert.True(percent <= MaxPercentOfShortFiles, $"{percent:F1} % of {lengths.Count} files are shorter than {FewLines} lines: an idea a file, not a type a file.");
    }

    [Fact]
    public void No_method_is_longer_than_60_lines()
    {
        var tooLong = TypeGraph.Assemblies.SelectMany(MethodSizes.Of).Where(method => method.Lines > MaxMethodLines)
            .Select(method => $"{method.Method}: {method.Lines} lines");

        Rows.AreNone(tooLong);
    }

    [Fact]
    public void No_class_takes_more_constructor_inputs_than_one_job_needs()
    {
        var greedy = TypeGraph.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is null)
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
            .Where(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Any(constructor => constructor.GetParameters().Length > MaxConstructorInputs))
            .Select(type => type.FullName!)
            .ToList();

        Rows.AreNone(greedy);
    }

    [Fact]
    public void Classes_are_sealed_unless_they_are_a_base()
    {
        var types = TypeGraph.Assemblies.SelectMany(assembly => assembly.GetTypes()).ToList();
        var bases = types.Select(type => type.BaseType).OfType<Type>()
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        var open = types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !bases.Contains(type))
            .Where(type => type.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true)
            .Where(type => type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null)
            .Select(type => type.FullName!);

        Rows.AreNone(open);
    }
}
