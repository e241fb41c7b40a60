namespace MkIo.Generator;

/// <summary>Writes where the module finds the names of resources, for completion.</summary>
internal static class CompletionEmitter
{
    /// <summary>The sources of all collections that can be listed without naming another resource.</summary>
    public static string Sources(IReadOnlyList<ClientModel> models)
    {
        // The first of two collections of one noun is the user's own.
        var sources = models.SelectMany(model => model.Overrides.Collections.Where(entry => entry.Value.Parent is null).Select(entry => (Model: model, Name: entry.Key, Collection: entry.Value)))
            .DistinctBy(source => NounOf(source.Collection)).ToList();
        var writer = new SourceWriter().Line().Open("internal static partial class CompletionSources");
        foreach (var (model, name, collection) in sources)
        {
            var completion = collection.Completion;
            var filter = completion.Filter is null ? "null" : $"\"{completion.Filter}\"";
            writer.Line($"private static readonly CompletionSource {name} =")
                .Line($"    CompletionSource.Of(\"{NounOf(collection)}\", context => context.{PlaceOf(model, collection)}.{name}, item => item.{completion.Key}{(completion.Key == "Name" ? string.Empty : "?.ToString()")}, {filter});").Line();
        }

        return writer.Line($"private static readonly CompletionSource[] Generated = [{string.Join(", ", sources.Select(source => source.Name))}];")
            .Close().ToFile("MkIo.PowerShell.Completion");
    }

    private static string NounOf(CollectionOverrides collection) => $"MkIo{collection.Completion.Noun ?? collection.Model}";

    private static string PlaceOf(ClientModel model, CollectionOverrides collection)
        => model.Overrides.Roots[CollectionEmitter.OwnerOf(model, collection)].Contains("{project_name}", StringComparison.Ordinal) ? $"OwnProject.{model.Api}" : $"Client.{model.Api}";
}
