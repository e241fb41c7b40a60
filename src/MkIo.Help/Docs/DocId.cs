namespace MkIo.Help.Docs;

/// <summary>The names by which documentation files call types and properties.</summary>
internal static class DocId
{
    public static string Of(Type type) => "T:" + Name(type);

    public static string OfProperty(Type type, string property) => $"P:{Name(type)}.{property}";

    private static string Name(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }
}
