using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Media;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Projects: any name is one, but for two prefixes with which a wrong project can be tried.</summary>
internal static class Projects
{
    public const string ItemPath = "/api/v1/projects/{project_name}";
    public const string DefaultName = "demo";

    private const string PresetPath = ItemPath + "/templating/presets/{config_type}/{name}";

    public static void CheckName(string name)
    {
        if (name.StartsWith("missing-", StringComparison.Ordinal))
            throw ApiException.NotFound($"Project '{name}' does not exist.");
        if (name.StartsWith("forbidden-", StringComparison.Ordinal))
            throw new ApiException(403, "Forbidden", $"You have no access to project '{name}'.");
    }

    /// <summary>Gives a new project its record, and what each project has from the start.</summary>
    public static void Register(EmulatorState state, ResourceScope project)
    {
        var type = state.Catalog.Get(ItemPath);
        var now = state.Clock.GetUtcNow();
        var path = Path(project.Name);
        lock (state.Organization.Gate)
        {
            if (state.Organization.Find(type.CollectionKey(path))?.Find(project.Name) is not null)
                return;
            var record = new JsonObject
            {
                ["metadata"] = new JsonObject { ["id"] = project.Id.ToString(), ["cloud"] = new JsonObject { ["name"] = "azure", ["displayName"] = "Azure" } },
                ["spec"] = new JsonObject { ["locationId"] = FixedContent.LocationId.ToString(), ["locationName"] = FixedContent.LocationName },
            };
            ResourceWriter.Add(state.Organization, type, path, record, now);
        }
        lock (project.Gate)
        {
            ResourceWriter.Add(project, state.Catalog.Get(PresetPath), [.. path, "templating", "presets", "encodingLive", "default"], [], now);
            StreamingPolicyBehavior.AddPredefined(state, project, path, now);
        }
    }

    /// <summary>The body of PUT is flat, unlike what it makes.</summary>
    public static ApiResult Put(ApiRequest request)
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
            var type = request.State.Catalog.Get(ItemPath);
            var collection = request.Scope.GetOrAdd(type.CollectionKey(request.Segments));
            var name = request.Parameter("project_name");
            var write = new ResourceWrite(request, type, name, record, collection.Find(name)?.ToObject());
            return new ApiResult(request.Operation.SuccessStatus, ResourceWriter.Store(write).Json);
        }
    }

    private static string[] Path(string name) => ["api", "v1", "projects", name];
}
