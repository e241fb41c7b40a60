using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Auth;

/// <summary>What the caller may do: everything that the documents name, in every project that there is.</summary>
internal static class RbacHandler
{
    public static ValueTask<ApiResult> GetAsync(ApiRequest request)
    {
        var permissions = request.State.Contract.Operations
            .SelectMany(operation => operation.Notes.Permissions)
            .Distinct()
            .GroupBy(permission => permission[..permission.LastIndexOf('.')], permission => permission[(permission.LastIndexOf('.') + 1)..])
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Order().Select(verb => JsonValue.Create(verb))])))
            .ToList();
        JsonObject Tree() => new(permissions.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        var projectKey = Store.ResourceScope.Key(["api", "v1", "projects"]);
        lock (request.State.Organization.Gate)
        {
            var ids = request.State.Organization.Find(projectKey)?.Items.Select(project => project.ToObject()["metadata"]!["id"]!.GetValue<string>()) ?? [];
            return new(request.Answer(new JsonObject
            {
                ["core.customer"] = new JsonObject { [Identity.OrganizationId.ToString()] = Tree() },
                ["core.project"] = new JsonObject(ids.Select(id => KeyValuePair.Create(id, (JsonNode?)Tree()))),
            }));
        }
    }
}
