using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>Types as PowerShell writes them.</summary>
internal static class TypeNames
{
    public static TypeHelp Of(Type type) => new(Name(type, full: false), Name(type, full: true));

    /// <summary>The type itself, of an array its elements', of a nullable its value's.</summary>
    public static Type Innermost(Type type) =>
        type.IsArray ? Innermost(type.GetElementType()!)
        : ValueOfNullable(type) is { } value ? Innermost(value)
        : type;

    private static string Name(Type type, bool full)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!, full) + "[]";
        if (ValueOfNullable(type) is { } value)
            return Name(value, full);
        var name = (full && type.FullName is not null ? $"{type.Namespace}.{type.Name}" : type.Name).Split('`')[0];
        var arguments = type.GetGenericArguments().Select(argument => Name(argument, full));
        return type.IsGenericType ? $"{name}[{string.Join(',', arguments)}]" : name;
    }

    private static Type? ValueOfNullable(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1"
            ? type.GetGenericArguments()[0]
            : null;
}
