using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="JobOutput"/> apart.</summary>
public sealed class JobOutputConverter : TypedObjectConverter<JobOutput, OtherJobOutput>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.JobOutputAsset"] = typeof(JobOutputAsset),
    };
}
