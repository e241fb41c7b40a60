using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>The short name of a schema, which serves as the kind of what it describes.</summary>
internal static partial class SchemaName
{
    public static string Short(SchemaNode schema) => Noise().Replace(schema.Name ?? "Resource", string.Empty);

    [GeneratedRegex("(Response)?(Schema)?(Get)?(Schema)?(_v1)?\\z")]
    private static partial Regex Noise();
}
