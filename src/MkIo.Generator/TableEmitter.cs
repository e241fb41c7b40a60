namespace MkIo.Generator;

/// <summary>Writes what is known of all models together: JSON contexts, secrets, operations.</summary>
internal static class TableEmitter
{
    /// <summary>The JSON context of an API: its lists, its classes, and the hand-written types that the overrides name.</summary>
    public static string JsonContext(ClientModel model)
    {
        var writer = new SourceWriter().Line()
            .Summary($"The types of the {model.Api} API, prepared at compile time.")
            .Line("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]");
        var carried = model.Classes.SelectMany(entry => entry.Schemas).ToHashSet();
        var items = model.Document.ListPages.Where(page => !carried.Contains(page.Key)).Select(page => page.Value).ToHashSet();
        var pages = model.Classes.Where(entry => entry.Schemas.Any(items.Contains)).Select(entry => $"ListPage<{entry.Name}>");
        var classes = model.Classes.Where(entry => !entry.IsAbstract).Select(entry => entry.Name).Order(StringComparer.Ordinal);
        foreach (var type in model.Overrides.Json.Concat(pages).Concat(classes))
            writer.Line($"[JsonSerializable(typeof({type}))]");
        return writer.Open($"internal sealed partial class {model.Api}JsonContext : JsonSerializerContext")
            .Line("[ModuleInitializer]")
            .Line("internal static void Register() => MkIoJson.Register(Default);")
            .Close().ToFile($"MkIo.{model.Api}");
    }

    /// <summary>The fields that hold secrets. A name that other fields have too is bound to the fields that carry its object.</summary>
    public static string SecretFields(IReadOnlyList<ClientModel> models, IReadOnlyList<string> alsoSecret)
    {
        var all = models.SelectMany(model => model.Classes).SelectMany(entry => entry.Properties.Select(property => (Class: entry, Property: property))).ToList();
        var plain = all.Where(field => !field.Property.IsSecret).Select(field => field.Property.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var secrets = all.Where(field => field.Property.IsSecret).ToLookup(field => plain.Contains(field.Property.Field));
        var everywhere = secrets[false].Select(field => field.Property.Field).Concat(alsoSecret).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        var placed = secrets[true]
            .SelectMany(field => all.Where(carrier => carrier.Property.Class is { } carried && field.Class.Bases().Prepend(field.Class).Contains(carried)).Select(carrier => (Parent: carrier.Property.Field, field.Property.Field)))
            .Distinct().OrderBy(place => place.Parent, StringComparer.Ordinal).ThenBy(place => place.Field, StringComparer.Ordinal);

        var writer = new SourceWriter().Line()
            .Summary("The fields of request and response bodies that hold secrets.")
            .Open("internal static class SecretFields")
            .Summary("Fields that hold a secret wherever they are.")
            .Line("public static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase)").Open();
        foreach (var field in everywhere)
            writer.Line($"\"{field}\",");
        writer.Close("};").Line()
            .Summary("Fields that hold a secret in the field of that name, and no secret in others.")
            .Line("public static readonly HashSet<(string Parent, string Field)> Within =").Line("[");
        foreach (var (parent, field) in placed)
            writer.Line($"    (\"{parent}\", \"{field}\"),");
        return writer.Line("];").Close().ToFile("MkIo.Json");
    }

    /// <summary>The operations of all served APIs.</summary>
    public static string Operations(IReadOnlyList<ClientModel> models)
    {
        var writer = new SourceWriter().Line()
            .Summary("The operations of the served APIs, and the permissions of which one is required.")
            .Open("internal static partial class ApiOperations")
            .Summary("All operations.")
            .Line("public static IReadOnlyList<ApiOperation> All { get; } =").Line("[");
        foreach (var model in models)
        {
            foreach (var (method, path, permissions, tellsMissing) in model.Document.Operations())
                writer.Line($"    new(\"{model.Api}\", \"{method}\", \"{path}\"{string.Concat(permissions.Select(permission => $", \"{permission}\""))}){(tellsMissing ? " { TellsMissing = true }" : string.Empty)},");
        }

        return writer.Line("];").Close().ToFile("MkIo.Resources");
    }
}
