namespace MkIo.Generator;

/// <summary>Makes the client's generated files.</summary>
internal static class SourceGenerator
{
    private const string Client = "src/MkIo";

    /// <summary>The generated files by their paths in the repository.</summary>
    /// <exception cref="InvalidDataException">The overrides and the documents do not fit each other.</exception>
    public static IReadOnlyDictionary<string, string> Generate(ApiFiles api)
    {
        var overrides = Overrides.Parse(api.Overrides);
        var documents = overrides.Apis.ToDictionary(entry => entry.Key, entry => new ApiDocument(DocumentOf(entry.Key, entry.Value, api)));
        var elsewhere = overrides.Elsewhere.Keys.ToHashSet();
        if (elsewhere.FirstOrDefault(schema => !documents.Values.Any(document => document.Schemas.ContainsKey(schema))) is { } unknown)
            throw new InvalidDataException($"overrides.json: {unknown} is carried elsewhere, and no document has it.");
        var models = overrides.Apis.Select(entry => ModelBuilder.Build(entry.Key, entry.Value, documents[entry.Key], elsewhere)).ToList();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Client}/Json/SecretFields.g.cs"] = TableEmitter.SecretFields(models, overrides.AlsoSecret),
            [$"{Client}/Resources/ApiOperations.g.cs"] = TableEmitter.Operations(models),
        };
        foreach (var model in models)
        {
            files.Add($"{Client}/{model.Api}/{model.Api}JsonContext.g.cs", TableEmitter.JsonContext(model));
            foreach (var family in model.Classes.GroupBy(entry => entry.Family))
                files.Add($"{Client}/{model.Api}/{family.Key}.g.cs", ModelEmitter.Family(model, family));
        }

        return files;
    }

    private static string DocumentOf(string name, ApiOverrides overrides, ApiFiles api)
        => api.Documents.GetValueOrDefault(overrides.Document) ?? throw new InvalidDataException($"overrides.json: {name} has the document {overrides.Document}, which is not there.");
}
