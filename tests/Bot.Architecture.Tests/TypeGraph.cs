using System.Reflection;

namespace Bot.Architecture.Tests;

/// <summary>
/// Who names whom in the compiled assemblies of <c>src</c>. Nested types and what the compiler made count as their outermost type, and the
/// cases of an abstract record as that record: a closed family is one idea.
/// </summary>
internal sealed class TypeGraph
{
    private static readonly string[] Projects = ["Bot.Search", "Bot.Adapters", "Bot.Host"];

    /// <summary>What is built from <c>src</c>.</summary>
    public static readonly IReadOnlyList<Assembly> Assemblies = [.. new[] { "Bot.Search", "Bot.Adapters", "bot" }.Select(Assembly.Load)];

    private static readonly Lazy<TypeGraph> OfSource = new(() => new TypeGraph(Assemblies));

    private readonly Dictionary<Type, HashSet<Type>> _named = [];

    private TypeGraph(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            if (Idea(type) is { } idea)
                Named(idea).UnionWith(NamedTypes.Of(type).Select(Idea).OfType<Type>().Where(other => other != idea));
        }
    }

    public static TypeGraph Source => OfSource.Value;

    public IEnumerable<Type> Types => _named.Keys;

    public IReadOnlySet<Type> NamedBy(Type type) => _named[type];

    /// <summary>Every pair of a type and a type that it names.</summary>
    public IEnumerable<(Type From, Type To)> Edges => _named.SelectMany(pair => pair.Value.Select(other => (pair.Key, other)));

    /// <summary>The type that a type counts as; null if it is none of ours.</summary>
    public static Type? Idea(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        if (outer.IsGenericType)
            outer = outer.GetGenericTypeDefinition();
        if (outer.IsGenericParameter || !IsOurs(outer))
            return null;

        return outer.BaseType is { } above && IsAbstractRecord(above) ? Idea(above) : outer;
    }

    /// <summary>The room of a type: the folder below <c>Bot.Search</c> or <c>Bot.Adapters</c>. <c>Bot.Host</c> is one room; a project's root is none.</summary>
    public static string? Room(Type type) => type.Namespace!.Split('.') switch
    {
        ["Bot", "Host", ..] => "Host",
        ["Bot", _, var room, ..] => room,
        _ => null,
    };

    /// <summary>What registers a room's services names every folder by its job and stands above them all; nothing in the room names it.</summary>
    public static bool IsWiring(Type type) =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Services", StringComparison.Ordinal);

    private static bool IsOurs(Type type) =>
        type.Namespace is { } name
        && Projects.Any(project => name == project || name.StartsWith($"{project}.", StringComparison.Ordinal))
        && !type.Name.StartsWith('<');

    private static bool IsAbstractRecord(Type type) => type is { IsAbstract: true } && type.GetMethod("<Clone>$") is not null;

    private HashSet<Type> Named(Type type) => _named.TryGetValue(type, out var named) ? named : _named[type] = [];
}
