using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;

namespace MkIo.Tests.Contract;

/// <summary>The models of the client and the schemas that they say they carry.</summary>
internal static class ModelCatalog
{
    public static IReadOnlyList<Type> Models { get; } =
        [.. typeof(ApiObject).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ApiSchemaAttribute>() is not null)];

    public static IReadOnlyList<string> SchemasOf(Type model) => model.GetCustomAttribute<ApiSchemaAttribute>()!.Names;

    // What all APIs share is held against the first of them.
    public static ApiDocument DocumentOf(Type model) => model.Namespace!.Split('.')[^1] is var api && api == "Resources" ? ApiDocument.Media : ApiDocument.Of(api);

    public static Type? ModelOf(string schema, ApiDocument document)
        => Models.FirstOrDefault(model => SchemasOf(model).Contains(schema) && DocumentOf(model) == document)
            ?? Models.FirstOrDefault(model => SchemasOf(model).Contains(schema) && model.Namespace!.EndsWith(".Resources", StringComparison.Ordinal));

    public static IReadOnlyDictionary<string, JsonPropertyInfo> Fields(Type model)
        => MkIoJson.Display.GetTypeInfo(model).Properties.Where(property => !property.IsExtensionData).ToDictionary(property => property.Name);
}
