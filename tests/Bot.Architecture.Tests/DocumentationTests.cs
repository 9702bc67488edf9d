using System.Reflection;
using System.Xml.Linq;

namespace Bot.Architecture.Tests;

/// <summary>
/// Ports, options and what is public in Domain say what they are, what null means and what is the default: the compiler's CS1591 for these,
/// and only these, read from the documentation files. A positional member of a record is said by its <c>param</c>.
/// </summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Undocumented = [];

    [DocumentationFact]
    public void Every_port_every_option_and_every_fact_is_documented()
    {
        var missing = TypeGraph.Assemblies.SelectMany(MissingIn).ToList();

        Rows.AreKnown(Undocumented, missing);
    }

    private static IEnumerable<string> MissingIn(Assembly assembly)
    {
        var said = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToLookup(member => Key(member.Attribute("name")!.Value));
        return assembly.GetTypes().Where(IsHeld).SelectMany(type => Missing(type, said));
    }

    private static IEnumerable<string> Missing(Type type, ILookup<string, XElement> said)
    {
        var name = type.FullName!.Replace('+', '.');
        var inputs = said[$"T:{name}"].Elements("param").Select(input => input.Attribute("name")!.Value).ToHashSet();
        if (!said[$"T:{name}"].Any(IsSaid))
            yield return name;
        foreach (var member in type.GetMembers(Declared).Where(member => IsWritten(type, member)).DistinctBy(member => member.Name))
        {
            var key = $"{Letter(member)}:{name}.{member.Name}";
            var overloads = type.GetMember(member.Name, Declared).Length;
            if (!inputs.Contains(member.Name) && said[key].Count(IsSaid) < overloads)
                yield return $"{name}.{member.Name}";
        }
    }

    private static bool IsHeld(Type type) =>
        type.IsVisible && type.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true
        && (type.IsInterface || type.Name.EndsWith("Options", StringComparison.Ordinal) || TypeGraph.Room(type) == "Domain")
        || (type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true && !type.FullName!.Contains('<'));

    // What the compiler writes into every record, accessors and what overrides say nothing of their own.
    private static bool IsWritten(Type type, MemberInfo member) => member switch
    {
        FieldInfo field => !field.IsSpecialName,
        PropertyInfo property => property.GetMethod is not { } get || get.GetBaseDefinition() == get,
        MethodInfo method => !method.IsSpecialName && method.GetBaseDefinition() == method
            && method.Name is not ("Equals" or "Deconstruct" or "<Clone>$" or "CompareTo") && !method.Name.Contains('<', StringComparison.Ordinal),
        EventInfo => true,
        _ => false,
    };

    private static char Letter(MemberInfo member) => member switch
    {
        FieldInfo => 'F',
        PropertyInfo => 'P',
        EventInfo => 'E',
        _ => 'M',
    };

    // A method's key ends before its inputs and its generic parameters.
    private static string Key(string name) => name.StartsWith('T') ? name : name.Split('(', '~')[0].Split("``")[0];

    private static bool IsSaid(XElement member) =>
        member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value);
}
