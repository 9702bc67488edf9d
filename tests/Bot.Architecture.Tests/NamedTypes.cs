using System.Reflection;
using System.Reflection.Emit;

namespace Bot.Architecture.Tests;

/// <summary>
/// The types that a compiled type names: base, interfaces, attributes, fields, signatures, generic arguments and method bodies. Text would
/// miss a type that is used without being written, and would count one that stands in a comment. Constants and <c>nameof</c> are gone from
/// an assembly, so they do not count.
/// </summary>
internal static class NamedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) => Whole(type)
        .Concat(type.GetMembers(Declared).SelectMany(OfMember))
        .SelectMany(Parts);

    private static IEnumerable<Type> Whole(Type type) =>
        [.. Optional(type.BaseType), .. type.GetInterfaces(), .. Constraints(type.GetGenericArguments()), .. Attributes(type)];

    private static IEnumerable<Type> OfMember(MemberInfo member) => Attributes(member).Concat(member switch
    {
        FieldInfo field => [field.FieldType],
        MethodBase method => OfMethod(method),
        _ => [],
    });

    /// <summary>What the method names: its signature, its locals, what it catches and every type or member that its instructions point at.</summary>
    public static IEnumerable<Type> OfMethod(MethodBase method)
    {
        var signature = method.GetParameters().SelectMany(input => Attributes(input).Append(input.ParameterType))
            .Concat(method is MethodInfo info ? [info.ReturnType, .. Constraints(info.GetGenericArguments())] : []);
        if (method.GetMethodBody() is not { } body)
            return signature;

        return signature
            .Concat(body.LocalVariables.Select(local => local.LocalType))
            .Concat(body.ExceptionHandlingClauses
                .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .SelectMany(clause => Optional(clause.CatchType)))
            .Concat(Tokens(body.GetILAsByteArray()!).Select(token => Resolve(method, token)).SelectMany(Pointed));
    }

    private static IEnumerable<Type> Pointed(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType, .. Optional(field.DeclaringType)],
        MethodBase method =>
        [
            .. Optional(method.DeclaringType),
            .. method.GetParameters().Select(input => input.ParameterType),
            .. method is MethodInfo info ? [info.ReturnType, .. info.GetGenericArguments()] : Type.EmptyTypes,
        ],
        _ => [],
    };

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(code, at);
            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Attributes(MemberInfo member) => Attributes(member.GetCustomAttributesData());

    private static IEnumerable<Type> Attributes(ParameterInfo input) => Attributes(input.GetCustomAttributesData());

    private static IEnumerable<Type> Attributes(IList<CustomAttributeData> attributes) => attributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value).OfType<Type>()
            .Append(attribute.AttributeType));

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type> Optional(Type? type) => type is null ? [] : [type];

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (!type.IsGenericType || type.IsGenericTypeDefinition)
            return [type];
        return type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition());
    }
}
