using System.Reflection;
using System.Text;
using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Orleans.Tests.Contracts;

/// <summary>The interfaces and types between nodes as a text: their names on the wire, their methods and the numbers of their fields.</summary>
internal static class ContractText
{
    private static readonly Type[] Types = [.. typeof(ILiveGrain).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IEnumerable<Type> Sent => Types.Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    public static IEnumerable<Type> Interfaces =>
        Types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type));

    public static IEnumerable<Type> Grains => Types.Where(type => type.GetCustomAttribute<GrainTypeAttribute>() is not null);

    public static string KindOf(Type grain) =>
        (string)grain.GetCustomAttributesData().Single(one => one.AttributeType == typeof(GrainTypeAttribute)).ConstructorArguments[0].Value!;

    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var grain in Grains)
            text.AppendLine("grain " + KindOf(grain));
        foreach (var type in Interfaces)
            Write(text, $"interface {AliasOf(type)}", type.GetMethods().Select(Method));
        foreach (var type in Sent)
            Write(text, $"type {AliasOf(type)}", type.GetProperties().Select(Field).OfType<string>());

        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static void Write(StringBuilder text, string head, IEnumerable<string> lines)
    {
        text.AppendLine(head);
        foreach (var line in lines.Order(StringComparer.Ordinal))
            text.AppendLine("  " + line);
    }

    private static string Method(MethodInfo method) => $"{AliasOf(method)}({string.Join(", ", method.GetParameters().Select(one => Name(one.ParameterType)))}): {Name(method.ReturnType)}";

    private static string? Field(PropertyInfo property) =>
        property.GetCustomAttribute<IdAttribute>() is { } id ? $"{id.Id} {property.Name}: {Name(property.PropertyType)}" : null;

    private static string AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"{member.Name} WITHOUT ALIAS";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name;
}
