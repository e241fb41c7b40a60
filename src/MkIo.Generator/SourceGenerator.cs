namespace MkIo.Generator;

/// <summary>Makes the generated files of the client and the module.</summary>
internal static class SourceGenerator
{
    private const string Client = "src/MkIo";

    /// <summary>The generated files by their paths in the repository.</summary>
    /// <exception cref="InvalidDataException">The overrides and the documents do not fit each other.</exception>
    public static IReadOnlyDictionary<string, string> Generate(ApiFiles api)
    {
        var overrides = Overrides.Parse(api.Overrides);
        var documents = overrides.Apis.ToDictionary(entry => entry.Key, entry => new ApiDocument(DocumentOf(entry.Key, entry.Value, api)));
        AssertUsed(overrides, documents.Values);
        var models = overrides.Apis.Keys.Select(name => ModelBuilder.Build(name, overrides, documents[name])).ToList();
        models.ForEach(CollectionEmitter.AssertNamed);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Client}/Json/SecretFields.g.cs"] = TableEmitter.SecretFields(models, overrides.AlsoSecret),
            [$"{Client}/Resources/ApiOperations.g.cs"] = TableEmitter.Operations(models),
            ["src/MkIo.PowerShell/Completion/CompletionSources.g.cs"] = CompletionEmitter.Sources(models),
        };
        foreach (var model in models)
        {
            files.Add($"{Client}/{model.Api}/{model.Api}JsonContext.g.cs", TableEmitter.JsonContext(model));
            foreach (var on in model.Overrides.Roots.Keys)
                files.Add($"{Client}/{model.Api}/{on}.g.cs", CollectionEmitter.Members(model, on));
            foreach (var family in model.Classes.GroupBy(entry => entry.Family))
                files.Add($"{Client}/{model.Api}/{family.Key}.g.cs", ModelEmitter.Family(model, family));
        }

        return files;
    }

    // What is said for all APIs has to mean something in one of them.
    private static void AssertUsed(Overrides overrides, IReadOnlyCollection<ApiDocument> documents)
    {
        var schemas = documents.SelectMany(document => document.Schemas.Keys).ToHashSet();
        var properties = documents.SelectMany(document => document.Schemas.Keys.SelectMany(document.Properties)).ToList();
        var fields = properties.Select(property => property.Name).ToHashSet();
        var patterns = properties.Select(property => property.Value.TryGetProperty("pattern", out var pattern) ? pattern.GetString()! : string.Empty).ToHashSet();
        var unknown = overrides.Elsewhere.Keys.Where(schema => !schemas.Contains(schema))
            .Concat(overrides.Summaries.Keys.Where(field => !fields.Contains(field)))
            .Concat(overrides.Patterns.Keys.Where(pattern => !patterns.Contains(pattern))).ToList();
        if (unknown.Count > 0)
            throw new InvalidDataException($"overrides.json: no document has {string.Join(", ", unknown)}.");
    }

    private static string DocumentOf(string name, ApiOverrides overrides, ApiFiles api)
        => api.Documents.GetValueOrDefault(overrides.Document) ?? throw new InvalidDataException($"overrides.json: {name} has the document {overrides.Document}, which is not there.");
}
