using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Resources;

/// <summary>The fields that the service fills in, by their names.</summary>
internal static class ServerFields
{
    private static readonly string[] Touched = ["updated", "lastModified", "lastModifiedAt"];

    private static readonly string[] Holders = ["metadata", "systemData", "properties"];

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

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

    /// <summary>Notes the time of a change wherever the resource shows one.</summary>
    public static void Touch(JsonObject resource, string now)
    {
        foreach (var holder in Holders.Select(name => resource[name]).OfType<JsonObject>())
            foreach (var name in Touched)
                if (holder.ContainsKey(name))
                    holder[name] = now;
    }
}
