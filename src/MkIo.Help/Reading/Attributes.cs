using System.Reflection;

namespace MkIo.Help.Reading;

/// <summary>Attributes read as metadata: by name, since none of them can be made here.</summary>
internal static class Attributes
{
    public static IEnumerable<CustomAttributeData> Named(this MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name == name + "Attribute");

    public static bool Has(this MemberInfo member, string name) => member.Named(name).Any();

    /// <summary>All constructor arguments, with arrays laid flat.</summary>
    public static IEnumerable<object?> Arguments(this CustomAttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(Flatten);

    public static IEnumerable<string> Strings(this MemberInfo member, string attribute) =>
        member.Named(attribute).SelectMany(Arguments).OfType<string>();

    /// <summary>A named argument, or the default of its type where it is not given.</summary>
    public static T? Option<T>(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments
            .Where(argument => argument.MemberName == name)
            .Select(argument => (T?)argument.TypedValue.Value)
            .FirstOrDefault();

    private static IEnumerable<object?> Flatten(CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> many ? many.SelectMany(Flatten) : [argument.Value];
}
