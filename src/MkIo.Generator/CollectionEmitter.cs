using System.Globalization;

namespace MkIo.Generator;

/// <summary>Writes the collections of an API: each offers the operations that the document has, and no others.</summary>
internal static class CollectionEmitter
{
    private const string Token = "CancellationToken cancellationToken = default";

    /// <summary>The members of a class by which its collections are reached: a property, or a method where a collection belongs to a resource.</summary>
    public static string Members(ClientModel model, string on)
    {
        var writer = new SourceWriter().Line().Open($"public partial class {on}");
        var collections = model.Overrides.Collections.Where(entry => OwnerOf(model, entry.Value) == on).ToList();
        foreach (var (name, collection) in collections)
        {
            if (name != collections[0].Key)
                writer.Line();
            writer.Summary(collection.Summary);
            if (collection.Parent is { } parent)
                writer.Line($"/// <param name=\"{parent.Name}\">The {Words.Of(parent.Name)}'s name.</param>")
                    .Line($"public virtual {ClassOf(collection)} {name}(string {parent.Name})")
                    .Line($"    => new(_sender, {Declaration(model, on, collection)});");
            else
                writer.Line($"public virtual {ClassOf(collection)} {name} => field ??= new(_sender, {Declaration(model, on, collection)});");
        }

        var stateful = collections.Where(entry => HasState(model, entry.Value)).ToList();
        if (stateful.Count > 0)
        {
            writer.Line().Summary("The collection that tells the state of a resource, and the resource's name; null for one without a state.")
                .Line("internal (IStatefulCollection Collection, string? Name)? StateOf(ApiObject resource) => resource switch").Open();
            foreach (var (name, collection) in stateful)
                writer.Line($"{collection.Model} item => ({name}{(collection.Parent is { } parent ? $"(item.{parent.Property}!)" : string.Empty)}, item.Name),");
            writer.Line("_ => null,").Close("};");
        }

        return writer.Close().ToFile($"MkIo.{model.Api}");
    }

    /// <summary>The collections of a class of resources.</summary>
    public static void Of(SourceWriter writer, ClientModel model, ModelClass resource)
    {
        foreach (var collection in model.Overrides.Collections.Values.Where(collection => collection.Model == resource.Name))
            Collection(writer.Line(), model, collection, resource);
    }

    /// <summary>Makes sure that each collection has a model and a place.</summary>
    /// <exception cref="InvalidDataException">One has not.</exception>
    public static void AssertNamed(ClientModel model)
    {
        foreach (var (name, collection) in model.Overrides.Collections)
        {
            if (!model.Classes.Any(entry => entry.Name == collection.Model))
                throw new InvalidDataException($"overrides.json: the collection {name} of {model.Api} has the model {collection.Model}, which is not a class.");
            if (!model.Overrides.Roots.TryGetValue(OwnerOf(model, collection), out var root))
                throw new InvalidDataException($"overrides.json: the collection {name} of {model.Api} is on {OwnerOf(model, collection)}, which has no root.");
            if (model.Document.Request("GET", root + collection.Path) is null)
                throw new InvalidDataException($"overrides.json: the collection {name} of {model.Api} has the path {root}{collection.Path}, which {model.Overrides.Document} does not list.");
        }
    }

    /// <summary>The class that a collection is a property of.</summary>
    public static string OwnerOf(ClientModel model, CollectionOverrides collection) => collection.On ?? model.Overrides.Roots.Keys.First();

    private static string ListOf(ClientModel model, CollectionOverrides collection) => model.Overrides.Roots[OwnerOf(model, collection)] + collection.Path;

    private static bool HasState(ClientModel model, CollectionOverrides collection) => model.Document.Request("GET", $"{ListOf(model, collection)}/{{}}/state") is not null;

    private static string ClassOf(CollectionOverrides collection) => collection.Class ?? $"{collection.Model}Collection";

    private static string Declaration(ClientModel model, string on, CollectionOverrides collection)
    {
        var (root, path) = (model.Overrides.Roots[on], collection.Path);
        if (collection.Parent is { } parent)
        {
            // The parent's collection has the rules for its name.
            var (parents, rest) = (path[..path.IndexOf("/{", StringComparison.Ordinal)], path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..]);
            var owner = model.Overrides.Collections.First(entry => entry.Value.Path == parents && OwnerOf(model, entry.Value) == on).Key;
            (root, path) = (string.Empty, $"{{{owner}.ItemPath({parent.Name})}}{rest}");
        }

        path = root.Length > 0 ? $"$\"{{_root}}{path}\"" : collection.Parent is not null ? $"$\"{path}\"" : $"\"{path}\"";
        var more = new[]
        {
            collection.Parent is { } of ? $"AfterRead = item => item.{of.Property} = {of.Name}" : null,
            Names(model, collection),
            List("PatchedWith", collection.PatchedWith),
            List("Changeable", collection.Changeable),
        }.OfType<string>().ToList();
        return $"new(\"{collection.Noun}\", {path}){(more.Count == 0 ? string.Empty : $" {{ {string.Join(", ", more)} }}")}";
    }

    // The parameters of paths are plain strings in the documents; what a name can be is in the resource's schema.
    private static string? Names(ClientModel model, CollectionOverrides collection)
    {
        var document = model.Document;
        if (document.Response("GET", $"{ListOf(model, collection)}/{{}}") is not { } schema)
            return null;
        var name = document.Property(schema, "name")
            ?? (document.Property(schema, "metadata") is { } metadata && ApiDocument.Reference(metadata) is { } reference ? document.Property(reference, "name") : null);
        if (name is not { } rule || !rule.TryGetProperty("pattern", out var pattern))
            return null;
        var text = pattern.GetString()!;
        var words = model.Patterns.TryGetValue(text, out var known) ? $", \"{known}\"" : string.Empty;
        return $"Names = new(\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\", {Number("minLength", 1)}, {Number("maxLength", int.MaxValue)}{words})";

        string Number(string keyword, int otherwise)
            => (rule.TryGetProperty(keyword, out var number) ? number.GetInt32() : otherwise).ToString(CultureInfo.InvariantCulture);
    }

    private static string? List(string name, IReadOnlyList<string>? fields) => fields is null ? null : $"{name} = [{ModelEmitter.Strings(fields)}]";

    private static void Collection(SourceWriter writer, ClientModel model, CollectionOverrides collection, ModelClass resource)
    {
        var item = $"{ListOf(model, collection)}/{{}}";
        bool Has(string method, string path) => model.Document.Request(method, path) is not null;
        bool Takes(string method) => model.Document.Request(method, item) is { } schema && resource.Schemas.Contains(schema);
        var hasState = HasState(model, collection);
        var runs = hasState && Has("POST", $"{item}/start") && Has("POST", $"{item}/stop");
        var name = ClassOf(collection);
        var kind = runs ? "RunnableCollection" : hasState ? "StatefulCollection" : "ResourceCollection";
        writer.Summary(collection.Summary).Open($"public partial class {name} : {kind}<{resource.Name}>")
            .Line($"internal {name}(ApiSender sender, ResourceDeclaration<{resource.Name}> declaration) : base(sender, declaration) {{ }}").Line()
            .Summary("Initializes a new instance for mocking.")
            .Line($"protected {name}() {{ }}");

        Method(writer, resource, "ResourceCollection", $"IAsyncEnumerable<{resource.Name}>", "ListAsync", "ListQuery? query = null");
        Method(writer, resource, "ResourceCollection", $"IAsyncEnumerable<ListPage<{resource.Name}>>", "PagesAsync", "ListQuery? query = null");
        if (Has("GET", item))
        {
            Method(writer, resource, "ResourceCollection", $"Task<{resource.Name}>", "GetAsync", "string name");
            Method(writer, resource, "ResourceCollection", $"Task<{resource.Name}?>", "FindAsync", "string name");
        }

        if (Has("GET", item) && Takes("PUT"))
        {
            Method(writer, resource, "ResourceCollection", $"Task<Change<{resource.Name}>>", "CreateAsync", "string name", $"{resource.Name} resource");
            Method(writer, resource, "ResourceCollection", $"Task<Change<{resource.Name}>>", "CreateOrUpdateAsync", "string name", $"Action<{resource.Name}> change");
            Method(writer, resource, "ResourceCollection", $"Task<Change<{resource.Name}>>", "CreateOrUpdateAsync", "string name", $"{resource.Name}? current", $"Action<{resource.Name}> change");
        }

        if (Takes("PUT"))
            Method(writer, resource, "ResourceCollection", $"Task<{resource.Name}>", "PutAsync", "string name", $"{resource.Name} resource");
        if (Takes("PATCH"))
            Method(writer, resource, "ResourceCollection", $"Task<{resource.Name}>", "PatchAsync", "string name", $"{resource.Name} changes");
        if (Has("DELETE", item))
            Method(writer, resource, "ResourceCollection", "Task", "DeleteAsync", "string name");
        if (hasState)
        {
            Method(writer, resource, "StatefulCollection", "Task<string?>", "GetStateAsync", "string name");
            Method(writer, resource, "StatefulCollection", $"Task<{resource.Name}?>", "WaitAsync", "string name", "TargetState goal", "StatePoller poller", "TimeSpan? timeout = null", "Action<StateReport>? seen = null");
        }

        if (runs)
        {
            Method(writer, resource, "RunnableCollection", "Task", "StartAsync", "string name");
            Method(writer, resource, "RunnableCollection", "Task", "StopAsync", "string name");
        }

        writer.Close();
    }

    // The base class has the method for all collections, and for the module; here it becomes public, and can be overridden.
    private static void Method(SourceWriter writer, ModelClass resource, string kind, string returns, string name, params string[] parameters)
    {
        var types = parameters.Select(parameter => Generic(parameter.Split(" = ")[0].Split(' ')[0])).Append("CancellationToken");
        var arguments = parameters.Select(parameter => parameter.Split(" = ")[0].Split(' ')[1]).Append("cancellationToken");
        writer.Line()
            .Line($"/// <inheritdoc cref=\"{kind}{{T}}.{name}({string.Join(", ", types)})\"/>")
            .Line($"public new virtual {returns} {name}({string.Join(", ", parameters.Append(Token))}) => base.{name}({string.Join(", ", arguments)});");

        // The model is the base class's T.
        string Generic(string type)
            => type == resource.Name || type == $"{resource.Name}?" ? "T" : type == $"Action<{resource.Name}>" ? "Action{T}" : type.Replace('<', '{').Replace('>', '}');
    }
}
