using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="JobInput"/> apart.</summary>
public sealed class JobInputConverter : TypedObjectConverter<JobInput, OtherJobInput>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.JobInputAsset"] = typeof(JobInputAsset),
        ["#Microsoft.Media.JobInputHttp"] = typeof(JobInputHttp),
    };
}
