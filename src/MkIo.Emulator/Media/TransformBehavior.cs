using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Transforms: they stay while a job of theirs is under way.</summary>
internal sealed class TransformBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/transforms/{transform_name}";

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        var jobs = request.Scope.Find(ResourceScope.Key(["media", "transforms", resource.Name, "jobs"]));
        InUse.Check(jobs is null ? [] : [jobs], $"Transform '{resource.Name}'", "unfinished job", JobBehavior.IsUnfinished);
    }
}
