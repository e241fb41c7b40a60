using System.Text.Json.Nodes;
using MkIo.Emulator.Auth;

namespace MkIo.Emulator.Resources;

/// <summary>What an organization has from the start and no operation creates.</summary>
internal static class FixedContent
{
    public const string LocationName = "uksouth";

    public static readonly Guid LocationId = new("0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50");

    public static readonly Guid PaymentMethodId = new("c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0");

    public static void Add(EmulatorState state)
    {
        Add(state, "/api/v1/locations/{location_name}", LocationName, new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = LocationId.ToString(), ["name"] = LocationName, ["displayName"] = "UK South" },
        });
        Add(state, "/api/v1/organization/roles/{role_name}", "project-contributor", []);
        Add(state, "/api/v1/organization/scopes/{scope_name}", Projects.DefaultName, []);
        AddUser(state, Identity.UserId, Identity.UserName, Identity.UserEmail);
        Add(state, "/api/v1/organization/paymentMethods/{paymentmethod_id}", PaymentMethodId.ToString(), new JsonObject
        {
            ["metadata"] = new JsonObject { ["displayName"] = "Demo payment method" },
        });
        Add(state, "/api/v1/user/organizations/{organization_id}", Identity.OrganizationId.ToString(), new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = Identity.OrganizationId.ToString(), ["name"] = Identity.OrganizationName },
        });
        state.Project(Projects.DefaultName);
    }

    /// <summary>A user of the organization. No operation makes one: people accept invitations in the portal.</summary>
    public static void AddUser(EmulatorState state, Guid id, string name, string email) =>
        Add(state, "/api/v1/organization/users/{user_id}", id.ToString(), new JsonObject
        {
            ["spec"] = new JsonObject { ["name"] = name, ["email"] = email, ["avatar"] = string.Empty },
        });

    private static void Add(EmulatorState state, string itemPath, string name, JsonObject resource)
    {
        string[] path = [.. itemPath[1..itemPath.LastIndexOf('/')].Split('/'), name];
        lock (state.Organization.Gate)
            ResourceWriter.Add(state.Organization, state.Catalog.Get(itemPath), path, resource, state.Clock.GetUtcNow());
    }
}
