using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Reading;

/// <summary>
/// Lets a parameter take an object of the API as itself, as a hashtable, as JSON, or as the path of a JSON file.
/// What is wrong in it is said by its path before anything is sent.
/// </summary>
/// <param name="type">The model.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TypedBodyAttribute(Type type) : ArgumentTransformationAttribute
{
    /// <summary>The model.</summary>
    public Type Type => type;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = ObjectKind.Plain(inputData);
        if (value is null || type.IsInstanceOfType(value))
            return value;
        // An empty column of a table says nothing.
        if (value is string { } blank && string.IsNullOrWhiteSpace(blank))
            return null;
        if (value is IEnumerable list and not (string or IDictionary))
        {
            var items = list.Cast<object?>().Select(item => One(engineIntrinsics, item)).ToArray();
            var typed = Array.CreateInstance(type, items.Length);
            items.CopyTo(typed, 0);
            return typed;
        }

        // A list in a column of a table, or cut off by ConvertTo-Json.
        if (value is string text && FieldReader.JsonValues(text) is { } values and not [PSObject])
            return Transform(engineIntrinsics, values is [object[] only] ? only : values.ToArray());
        return One(engineIntrinsics, inputData);
    }

    private object? One(EngineIntrinsics engine, object? item)
    {
        var value = ObjectKind.Plain(item);
        if (value is null || type.IsInstanceOfType(value))
            return value;
        try
        {
            var body = value is string text ? Parse(engine, text) : JsonNode.Parse(PowerShellJson.ToJson(item));
            var problems = BodyCheck.Problems(body, type);
            // An object of the module that came through JSON or a job has the names of its properties, not those of the API.
            if (problems.Count > 0 && FieldReader.Part(type, item) is { } read && BodyCheck.Problems(read, type).Count == 0)
                (body, problems) = (read, []);
            if (problems.Count > 0)
                throw new ArgumentTransformationMetadataException(string.Join(" ", problems));
            if (SecretPaths.Hidden(body, type) is { Count: > 0 } hidden)
                throw new ArgumentTransformationMetadataException($"It has no value for {string.Join(", ", hidden)}: secrets are not included in JSON, files and jobs.");
            return body.Deserialize(MkIoJson.Display.GetTypeInfo(type));
        }
        catch (Exception error) when (error is JsonException or MkIoException or IOException or UnauthorizedAccessException)
        {
            throw new ArgumentTransformationMetadataException($"It cannot be read as {type.Name}: {error.Message}", error);
        }
    }

    private static JsonNode? Parse(EngineIntrinsics engine, string text)
    {
        if (text.TrimStart().StartsWith("{", StringComparison.Ordinal))
            return JsonNode.Parse(text);
        return JsonNode.Parse(File.ReadAllText(FileSystemPath.Of(engine.SessionState.Path, text)));
    }
}
