using System.IO.Enumeration;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Jobs: they are queued, processed with progress, and finish, fail or are canceled.</summary>
internal sealed class JobBehavior(ResourceCatalog catalog) : StatefulBehavior(Queued, Queued)
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/transforms/{transform_name}/jobs/{job_name}";

    private const string Queued = "Queued";
    private const string Scheduled = "Scheduled";
    private const string Processing = "Processing";
    private const string Canceled = "Canceled";
    private const int ProgressSteps = 10;

    private static readonly string[] Unfinished = [Queued, Scheduled, Processing, "Canceling"];

    /// <summary>True while a job needs its assets and transform.</summary>
    public static bool IsUnfinished(JsonObject job) => Unfinished.Contains(ResourceStates.Read(job));

    public static IEnumerable<JsonObject> Outputs(JsonObject job) => job["properties"]!["outputs"]!.AsArray().Select(output => output!.AsObject());

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var input = write.Resource["properties"]!["input"]!;
        var asset = input["assetName"]?.GetValue<string>();
        if (asset is not null)
            References.Asset(write.Scope, asset, "properties.input.assetName");
        foreach (var (index, output) in Outputs(write.Resource).Index())
        {
            CreateOutput(write, output["assetName"]!.GetValue<string>(), asset, $"properties.outputs[{index}].assetName");
            (output["state"], output["progress"]) = (Queued, 0);
        }
    }

    public override void Written(ResourceWrite write)
    {
        if (write.Old is not null)
            return;
        var request = write.Request;
        var fails = request.Settings.FailJobs.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, write.Name, ignoreCase: false));
        write.Scope.Transitions.Start(write.Scope, write.CollectionKey, write.Name, Queued, Steps(request.Now, request.Settings.StateTime, fails), request.Now);
    }

    public override void Act(ResourceAction action)
    {
        var (request, state) = (action.Request, ResourceStates.Read(action.Resource)!);
        if (state is not (Queued or Scheduled or Processing))
            throw ApiException.WrongState($"Job '{action.ResourceName}' is {state} and cannot be cancelled.");
        Show(action.Resource, "Canceling");
        action.Store();
        var end = new StateTransition(request.Now + request.Settings.StateTime, Canceled, (job, time) => End(job, Canceled, time));
        request.Scope.Transitions.Start(request.Scope, action.CollectionKey, action.ResourceName, "Canceling", [end], request.Now);
    }

    private static IEnumerable<StateTransition> Steps(DateTimeOffset start, TimeSpan each, bool fails)
    {
        var processing = start + (2 * each);
        yield return new StateTransition(start + each, Scheduled, (job, _) => Show(job, Scheduled));
        yield return new StateTransition(processing, Processing, (job, time) => Begin(job, time));
        for (var step = 1; step < (fails ? ProgressSteps / 2 : ProgressSteps); step++)
        {
            var percent = step * 100 / ProgressSteps;
            yield return new StateTransition(processing + (each * step / ProgressSteps), Processing, (job, _) => Show(job, Processing, percent));
        }
        yield return fails
            ? new StateTransition(processing + (each / 2), "Error", (job, time) => Fail(job, time))
            : new StateTransition(processing + each, "Finished", (job, time) => End(job, "Finished", time, progress: 100));
    }

    private static void Show(JsonObject job, string state, int? progress = null)
    {
        job["properties"]!["state"] = state;
        foreach (var output in Outputs(job))
        {
            output["state"] = state;
            output["progress"] = progress ?? output["progress"]?.DeepClone();
        }
    }

    private static void Begin(JsonObject job, string time)
    {
        Show(job, Processing);
        job["properties"]!["startTime"] = time;
        foreach (var output in Outputs(job))
            output["startTime"] = time;
    }

    private static void End(JsonObject job, string state, string time, int? progress = null)
    {
        Show(job, state, progress);
        job["properties"]!["endTime"] = time;
        foreach (var output in Outputs(job))
            output["endTime"] = time;
    }

    private static void Fail(JsonObject job, string time)
    {
        End(job, "Error", time);
        foreach (var output in Outputs(job))
            output["error"] = new JsonObject
            {
                ["code"] = "ContentUnsupported",
                ["category"] = "Content",
                ["message"] = $"The input of job '{job["name"]}' cannot be decoded.",
                ["retry"] = "DoNotRetry",
            };
    }

    /// <summary>Creates a missing output asset in the storage account of the input.</summary>
    private void CreateOutput(ResourceWrite write, string name, string? input, string field)
    {
        if (References.Find(write.Scope, "assets", name) is not null)
            return;
        var source = input is null ? null : References.Find(write.Scope, "assets", input);
        if (source is null)
            throw ApiException.Refused(field, $"Asset '{name}' does not exist, and without an input asset there is no place for it.");
        var asset = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["storageAccountName"] = AssetBehavior.Place(source).Storage,
                ["container"] = $"asset-{Guid.NewGuid()}",
            },
        };
        var type = catalog.Get(AssetBehavior.ItemPath);
        ResourceWriter.Add(write.Scope, type, [.. write.Request.Segments[..5], "assets", name], asset, write.Request.Now);
        write.Scope.Assets.Add(AssetBehavior.Place(asset), name);
    }
}

/// <summary>Transforms: they cannot be deleted while a job is unfinished.</summary>
internal sealed class TransformBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/transforms/{transform_name}";

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        var jobs = request.Scope.Find(ResourceScope.Key(["media", "transforms", resource.Name, "jobs"]));
        ReferenceCheck.Check(jobs is null ? [] : [jobs], $"Transform '{resource.Name}'", "unfinished job", JobBehavior.IsUnfinished);
    }
}
