using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Management;

/// <summary>Registers what the management API does beyond the generic operations on resources.</summary>
internal static class ManagementApi
{
    public static void Register(ResourceStore store, ResourceCatalog catalog, HandlerTable handlers, TimeProvider clock)
    {
        var usage = new UsageHandlers(store);
        handlers.Map($"PUT {ResourceCatalog.ProjectPath}", request => Projects.Put(request, catalog.Get(ResourceCatalog.ProjectPath)));
        handlers.Map("POST /api/v1/organization/reports/usage", usage.Report);
        handlers.Map($"GET {ResourceCatalog.ProjectPath}/usage", UsageHandlers.ReportProject);
        store.ProjectCreated += project => Projects.AddRecord(store.Organization, catalog, project, clock.GetUtcNow());
    }
}

/// <summary>What an organization has from the start and no operation creates.</summary>
internal static class OrganizationContent
{
    public static readonly Guid PaymentMethodId = new("c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0");

    public static void Add(ResourceScope organization, ResourceCatalog catalog, DateTimeOffset now)
    {
        Add("/api/v1/locations/{location_name}", Identity.LocationName, new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = Identity.LocationId.ToString(), ["name"] = Identity.LocationName, ["displayName"] = "UK South" },
        });
        Add("/api/v1/organization/roles/{role_name}", "project-contributor", []);
        Add("/api/v1/organization/scopes/{scope_name}", Projects.DefaultName, []);
        AddUser(organization, catalog, now, Identity.UserId, Identity.UserName, Identity.UserEmail);
        Add("/api/v1/organization/paymentMethods/{paymentmethod_id}", PaymentMethodId.ToString(), new JsonObject
        {
            ["metadata"] = new JsonObject { ["displayName"] = "Demo payment method" },
        });
        Add("/api/v1/user/organizations/{organization_id}", Identity.OrganizationId.ToString(), new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = Identity.OrganizationId.ToString(), ["name"] = Identity.OrganizationName },
        });

        void Add(string itemPath, string name, JsonObject resource) => OrganizationContent.Add(organization, catalog, now, itemPath, name, resource);
    }

    /// <summary>A user of the organization. No operation makes one: people accept invitations in the portal.</summary>
    public static void AddUser(ResourceScope organization, ResourceCatalog catalog, DateTimeOffset now, Guid id, string name, string email) =>
        Add(organization, catalog, now, "/api/v1/organization/users/{user_id}", id.ToString(), new JsonObject
        {
            ["spec"] = new JsonObject { ["name"] = name, ["email"] = email, ["avatar"] = string.Empty },
        });

    private static void Add(ResourceScope organization, ResourceCatalog catalog, DateTimeOffset now, string itemPath, string name, JsonObject resource)
    {
        string[] path = [.. itemPath[1..itemPath.LastIndexOf('/')].Split('/'), name];
        lock (organization.Gate)
            ResourceWriter.Add(organization, catalog.Get(itemPath), path, resource, now);
    }
}

/// <summary>Projects: any name is one, but for two prefixes with which a wrong project can be tried.</summary>
internal static class Projects
{
    public const string DefaultName = "demo";

    public static void CheckName(string name)
    {
        if (name.StartsWith("missing-", StringComparison.Ordinal))
            throw ApiException.NotFound($"Project '{name}' does not exist.");
        if (name.StartsWith("forbidden-", StringComparison.Ordinal))
            throw new ApiException(403, "Forbidden", $"You have no access to project '{name}'.");
    }

    /// <summary>Adds the record of a new project to the organization.</summary>
    public static void AddRecord(ResourceScope organization, ResourceCatalog catalog, ResourceScope project, DateTimeOffset now)
    {
        var record = new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = project.Id.ToString(), ["cloud"] = new JsonObject { ["name"] = "azure", ["displayName"] = "Azure" } },
            ["spec"] = new JsonObject { ["locationId"] = Identity.LocationId.ToString(), ["locationName"] = Identity.LocationName },
        };
        lock (organization.Gate)
            ResourceWriter.Add(organization, catalog.Get(ResourceCatalog.ProjectPath), ["api", "v1", "projects", project.Name], record, now);
    }

    /// <summary>The body of PUT is flat, unlike what it makes.</summary>
    public static ApiResult Put(ApiRequest request, ResourceType type)
    {
        string Sent(string field) => request.Body.GetProperty(field).GetString()!;
        var record = new JsonObject
        {
            ["metadata"] = new JsonObject { ["displayName"] = Sent("displayName") },
            ["spec"] = new JsonObject
            {
                ["displayName"] = Sent("displayName"),
                ["locationName"] = Sent("locationName"),
                ["assignedPaymentMethodId"] = Sent("paymentMethodId"),
            },
        };
        lock (request.Scope.Gate)
        {
            var collection = request.Scope.GetOrAdd(type.CollectionKey(request.Segments));
            var name = request.Parameter("project_name");
            var write = new ResourceWrite(request, type, name, record, collection.Find(name)?.ToObject());
            return new ApiResult(request.Operation.SuccessStatus, ResourceWriter.Store(write).Json);
        }
    }
}
