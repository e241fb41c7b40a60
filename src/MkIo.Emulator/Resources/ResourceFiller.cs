using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>
/// Completes a body to the declared form of the answer: fields of the service, kept from before or made new, and whatever
/// else the schema requires.
/// </summary>
internal static class ResourceFiller
{
    public static JsonObject Fill(JsonObject target, SchemaNode schema, FillContext context, JsonObject? old = null)
    {
        Fill(target, schema, context, old, holder: string.Empty);
        return target;
    }

    /// <summary>A value in the declared form, made from nothing.</summary>
    public static JsonNode? Sample(SchemaNode schema, FillContext context) => Sample(schema, context, holder: string.Empty);

    private static void Fill(JsonObject target, SchemaNode schema, FillContext context, JsonObject? old, string holder)
    {
        var chosen = Choose(schema, target);
        foreach (var property in chosen.Properties.Values)
        {
            var kept = old?[property.Name];
            if (target.TryGetPropertyValue(property.Name, out var given))
            {
                FillInside(given, property.Schema, context, kept, property.Name);
                continue;
            }
            var isRequired = chosen.Required.Contains(property.Name);
            if (!isRequired && !property.ReadOnly && property.Name != "metadata" && !ServerFields.IsAlwaysThere(holder, property.Name))
                continue;
            // A nullable field of the caller's that is left out is null from now on; all else that is required stays.
            var stays = property.ReadOnly || !property.Schema.Nullable;
            var value = (stays ? kept?.DeepClone() : null) ?? Make(property, context, holder, isRequired);
            if (value is not null || isRequired)
                target[property.Name] = value;
        }
        if (chosen.AdditionalProperties is { } additional)
            foreach (var member in target.Where(member => !chosen.Properties.ContainsKey(member.Key)))
                FillInside(member.Value, additional, context, old?[member.Key], holder);
    }

    private static void FillInside(JsonNode? given, SchemaNode schema, FillContext context, JsonNode? kept, string holder)
    {
        if (given is JsonObject inner)
            Fill(inner, schema, context, kept as JsonObject, holder);
        else if (given is JsonArray list && schema.Items is { } items)
            foreach (var (index, item) in list.Index())
                FillInside(item, items, context, (kept as JsonArray)?.ElementAtOrDefault(index), holder);
    }

    private static JsonNode? Make(SchemaProperty property, FillContext context, string holder, bool isRequired)
    {
        if (ServerFields.Value(holder, property.Name, property.Schema, context) is { } known)
            return known;
        var isServerPart = holder.Length == 0 && property.Schema.Type == SchemaType.Object && !property.Schema.Nullable;
        return isRequired || isServerPart ? Sample(property.Schema, context, property.Name) : null;
    }

    private static JsonNode? Sample(SchemaNode schema, FillContext context, string holder)
    {
        if (schema.Nullable)
            return null;
        if (schema.OneOf.Count > 0)
            return SampleAlternative(schema, context, holder);
        switch (schema.Type)
        {
            case SchemaType.Object:
                var target = new JsonObject();
                Fill(target, schema, context, old: null, holder);
                return target;
            case SchemaType.Array:
                return new JsonArray([.. Enumerable.Range(0, schema.MinItems ?? 0).Select(_ => Sample(schema.Items!, context, holder))]);
            case SchemaType.Integer or SchemaType.Number:
                return JsonValue.Create((long)(schema.Minimum ?? 0));
            case SchemaType.Boolean:
                return JsonValue.Create(false);
            case SchemaType.String:
                return SampleText(schema, context);
            default:
                return new JsonObject();
        }
    }

    private static JsonObject SampleAlternative(SchemaNode schema, FillContext context, string holder)
    {
        var target = new JsonObject();
        if (schema.Discriminator is { } discriminator)
            target[discriminator] = schema.Mapping.Keys.First();
        Fill(target, schema, context, old: null, holder);
        return target;
    }

    private static string SampleText(SchemaNode schema, FillContext context) => schema switch
    {
        { Enum: { } values } => values[0],
        { Format: "uuid" } => Guid.NewGuid().ToString(),
        { Format: "date-time" } => context.Now,
        { Format: "date" } => context.Now[..10],
        { Format: "duration" } => "PT0S",
        { MinLength: > 0 } => context.Name,
        _ => string.Empty,
    };

    private static SchemaNode Choose(SchemaNode schema, JsonObject target)
    {
        if (schema.OneOf.Count == 0)
            return schema;
        var kind = schema.Discriminator is { } discriminator ? target[discriminator]?.GetValue<string>() : null;
        return kind is not null && schema.Mapping.TryGetValue(kind, out var chosen) ? chosen : schema.OneOf[0];
    }
}

/// <summary>What the service knows of a resource before it looks at its body.</summary>
internal sealed record FillContext(string Name, string Collection, string Kind, string Type, string ArmId, string Now)
{
    public Guid Id { get; init; } = Guid.NewGuid();
}

/// <summary>The fields that the service fills in, by their names.</summary>
internal static class ServerFields
{
    /// <summary>True for fields that are optional in the schema and yet always there on the platform.</summary>
    public static bool IsAlwaysThere(string holder, string name) =>
        holder == "metadata" ? name is not ("displayName" or "description") : name is "resourceState" or "provisioningState" or "streamingLocatorId" || (holder, name) is ("status", "state");

    /// <summary>The value of a field that is known by its name, or null.</summary>
    public static JsonNode? Value(string holder, string name, SchemaNode schema, FillContext context) => name switch
    {
        _ when schema.Type == SchemaType.Boolean && name == "isActive" => true,
        _ when schema.Type != SchemaType.String => null,
        "id" when holder is "" or "metadata" => schema.Format == "uuid" ? context.Id.ToString() : context.ArmId,
        "name" or "displayName" when holder is "" or "metadata" or "spec" => context.Name,
        "kind" => context.Kind,
        "type" when holder is "" or "metadata" && schema.Enum is null => context.Type,
        "created" or "createdAt" or "updated" or "lastModified" or "lastModifiedAt" or "issued" or "date" => context.Now,
        "createdBy" or "createdById" or "updatedBy" or "lastModifiedBy" => Identity.UserId.ToString(),
        "createdByEmail" or "updatedByEmail" or "email" or "contactEmail" or "loginEmail" or "contact_email" or "invitedByEmail" => Identity.UserEmail,
        "createdByName" or "updatedByName" or "invitedByName" => Identity.UserName,
        "organizationName" => Identity.OrganizationName,
        "organizationId" or "activeOrganizationId" or "customer_id" => Identity.OrganizationId.ToString(),
        "createdByType" or "lastModifiedByType" => "User",
        "internalId" or "assetId" or "policyId" or "policyOptionId" or "streamingLocatorId" => Guid.NewGuid().ToString(),
        "provisioningState" => "Succeeded",
        "resourceState" or "state" when ResourceStates.Initial(context.Collection) is { } state && schema.Enum?.Contains(state) != false => state,
        _ => null,
    };
}

/// <summary>The user and the organization that every token stands for, and the one location.</summary>
internal static class Identity
{
    public static readonly Guid UserId = new("5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c");

    public static readonly Guid OrganizationId = new("a3d9b8c7-6e5f-4d3c-8b2a-1f0e9d8c7b6a");

    public static readonly Guid LocationId = new("0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50");

    public const string LocationName = "uksouth";

    public const string UserName = "Demo User";

    public const string UserEmail = "demo@example.com";

    public const string OrganizationName = "Demo Organization";
}
