using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MkIo.Json;

/// <summary>The ways in which objects become JSON: as they are read and shown, as they are sent, and as a text within others.</summary>
public static class MkIoJson
{
    private static readonly List<IJsonTypeInfoResolver> Contexts = [];

    private static readonly Lazy<JsonSerializerOptions> LazyDisplay = new(() => Create(Resolver(), new FreeJsonConverter(withSecrets: true)));

    private static readonly Lazy<JsonSerializerOptions> LazyShown =
        new(() => Create(Resolver().WithAddedModifier(LeaveOutUndeclaredSecrets), new FreeJsonConverter(withSecrets: false)));

    private static readonly Lazy<JsonSerializerOptions> LazyRequest =
        new(() => Create(Resolver().WithAddedModifier(LeaveOutReadOnlyFields), new FreeJsonConverter(withSecrets: true), new RevealedSecretConverter()));

    private static readonly Lazy<JsonSerializerOptions> LazyComparable =
        new(() => Create(Resolver().WithAddedModifier(LeaveOutReadOnlyFields).WithAddedModifier(NormalizeDurations), new FreeJsonConverter(withSecrets: true), new RevealedSecretConverter()));

    /// <summary>For reading answers and for showing objects: every field, with secrets masked.</summary>
    public static JsonSerializerOptions Display => LazyDisplay.Value;

    /// <summary>For the text of an object: every field, with secrets masked, and without those that no model declares.</summary>
    internal static JsonSerializerOptions Shown => LazyShown.Value;

    /// <summary>For request bodies: no read-only field, and secrets in plain text.</summary>
    internal static JsonSerializerOptions Request => LazyRequest.Value;

    /// <summary>Adds the types of an API. Each API does so from a module initializer, which runs before any of its types is used.</summary>
    /// <param name="context">The API's source-generated context.</param>
    internal static void Register(IJsonTypeInfoResolver context)
    {
        lock (Contexts)
            Contexts.Add(context);
    }

    /// <summary>The contract of a type for reading.</summary>
    /// <typeparam name="T">A type of one of the API contexts.</typeparam>
    internal static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Display.GetTypeInfo(typeof(T));

    /// <summary>The contract of a type for sending.</summary>
    /// <typeparam name="T">A type of one of the API contexts.</typeparam>
    internal static JsonTypeInfo<T> RequestTypeInfo<T>() => (JsonTypeInfo<T>)Request.GetTypeInfo(typeof(T));

    /// <summary>A request body.</summary>
    /// <typeparam name="T">A type of one of the API contexts.</typeparam>
    internal static byte[] Bytes<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, RequestTypeInfo<T>());

    /// <summary>A request body as a tree.</summary>
    /// <typeparam name="T">A type of one of the API contexts.</typeparam>
    internal static JsonObject ToRequest<T>(T body) => JsonSerializer.SerializeToNode(body, RequestTypeInfo<T>())!.AsObject();

    /// <summary>What would be sent of a resource, for comparing only: durations that mean the same are the same string.</summary>
    /// <typeparam name="T">A type of one of the API contexts.</typeparam>
    internal static JsonObject ToComparable<T>(T resource)
        => JsonSerializer.SerializeToNode(resource, (JsonTypeInfo<T>)LazyComparable.Value.GetTypeInfo(typeof(T)))!.AsObject();

    private static IJsonTypeInfoResolver Resolver()
    {
        lock (Contexts)
            return JsonTypeInfoResolver.Combine([.. Contexts]).WithAddedModifier(ForgetIgnored);
    }

    private static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver, params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = resolver,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Names and descriptions in any script stay readable in verbose and debug output.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new UtcDateTimeOffsetConverter());
        options.Converters.Add(new DurationConverter());
        foreach (var converter in converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    // An ignored property would swallow a field of its name; without it such a field is kept among the unknown ones.
    private static void ForgetIgnored(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is { Get: null, Set: null })
                type.Properties.RemoveAt(index);
        }
    }

    private static void NormalizeDurations(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        foreach (var property in type.Properties)
        {
            if (property.Get is { } get && property.AttributeProvider?.IsDefined(typeof(DurationFieldAttribute), inherit: true) == true)
                property.Get = owner => IsoDuration.Normalize((string?)get(owner));
        }
    }

    // The mask of a secret is written: whoever reads the text knows that there was one. Of what has no model, nothing is said.
    private static void LeaveOutUndeclaredSecrets(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        foreach (var property in type.Properties.Where(property => property.IsExtensionData))
            property.Get = static resource => Open(((ApiObject)resource).AdditionalData);
    }

    private static Dictionary<string, object?>? Open(IDictionary<string, object?>? fields)
        => fields?.Where(field => !SecretFields.Everywhere.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value);

    private static void LeaveOutReadOnlyFields(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(ReadOnlyFieldAttribute), inherit: true) == true)
                property.ShouldSerialize = static (_, _) => false;
        }
    }
}
