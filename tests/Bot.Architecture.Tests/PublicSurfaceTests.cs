using System.Reflection;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>What another project may call is a golden file: changing it is a difference that somebody approves.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Bot.Search")]
    [InlineData("Bot.Adapters")]
    public void The_public_surface_is_the_approved_one(string assembly)
    {
        var lines = Assembly.Load(assembly).GetExportedTypes()
            .Where(type => type.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe);

        Golden.Matches(string.Join('\n', lines) + "\n", "tests", "Bot.Architecture.Tests", $"{assembly}.surface.golden.txt");
    }

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{Kind(type)} {type.FullName}";
        if (type.IsEnum)
        {
            yield return $"    {string.Join(", ", Enum.GetNames(type))}";
            yield break;
        }
        foreach (var member in Members(type).Order(StringComparer.Ordinal))
            yield return $"    {member}";
    }

    // What the compiler writes into every record says nothing about the surface.
    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(member => member is not (MethodBase { IsSpecialName: true, Name: not ".ctor" } or Type))
        .Where(member => member.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "CompareTo"))
        .Select(Line);

    private static string Line(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name}",
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({Inputs(method)})",
        ConstructorInfo constructor => $"new({Inputs(constructor)})",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Inputs(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(input => $"{Name(input.ParameterType)} {input.Name}"));

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return "enum";
        if (type.IsValueType)
            return "struct";
        return type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        if (!type.IsGenericType)
            return type.Name;
        var inner = string.Join(", ", type.GetGenericArguments().Select(Name));
        return $"{type.Name.Split('`')[0]}<{inner}>";
    }
}
