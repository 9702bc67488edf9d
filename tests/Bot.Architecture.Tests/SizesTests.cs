using System.Reflection;

namespace Bot.Architecture.Tests;

public sealed class SizesTests
{
    private const int MaxLines = 300;
    private const int MaxConstructorInputs = 7;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = SourceFiles.Under("src", "tests", "tools")
            .Where(file => File.ReadLines(file).Count() > MaxLines)
            .Select(SourceFiles.Relative);

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("Bot.Search")]
    [InlineData("Bot.Adapters")]
    public void No_class_takes_more_constructor_inputs_than_one_job_needs(string assembly)
    {
        var greedy = Assembly.Load(assembly).GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is null)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Length > MaxConstructorInputs))
            .Select(type => type.FullName);

        Assert.Empty(greedy);
    }

    [Theory]
    [InlineData("Bot.Search")]
    [InlineData("Bot.Adapters")]
    public void Classes_are_sealed_unless_they_are_a_base(string assembly)
    {
        var types = Assembly.Load(assembly).GetTypes();
        var bases = types.Select(type => type.BaseType).OfType<Type>()
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        var open = types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !bases.Contains(type))
            .Where(type => type.Namespace?.StartsWith(assembly, StringComparison.Ordinal) == true)
            .Where(type => type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null)
            .Select(type => type.FullName);

        Assert.Empty(open);
    }
}
