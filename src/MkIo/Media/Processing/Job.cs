using System.Globalization;
using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A job: one run of a transform over an input.</summary>
[ApiSchema("JobSchema", "JobPutSchema", "JobPatchSchema")]
public sealed class Job : MediaResource
{
    /// <summary>The job's properties as the API groups them.</summary>
    [RequiredField] public JobProperties Properties { get; set; } = new();

    /// <summary>The transform that the job carries out.</summary>
    [JsonIgnore] public string? TransformName { get; internal set; }

    /// <summary>Where the job is on its way.</summary>
    [JsonIgnore] public string? State => Properties.State;

    /// <summary>How far the job is, in per cent: the mean of its outputs.</summary>
    [JsonIgnore] public int? Progress => Outputs?.OfType<JobOutputAsset>().Select(output => output.Progress).OfType<int>().ToList() is { Count: > 0 } all ? (int)all.Average() : null;

    /// <summary>What is processed.</summary>
    [JsonIgnore] public JobInput? Input { get => Properties.Input; set => Properties.Input = value; }

    /// <summary>The asset that is processed; null for an input that is none.</summary>
    [JsonIgnore] public string? InputAsset => (Input as JobInputAsset)?.AssetName;

    /// <summary>Where the results go.</summary>
    [JsonIgnore] public IList<JobOutput>? Outputs { get => Properties.Outputs; set => Properties.Outputs = value; }

    /// <summary>The assets that take the results.</summary>
    [JsonIgnore] public IReadOnlyList<string> OutputAsset => (Outputs ?? []).OfType<JobOutputAsset>().Select(output => output.AssetName).OfType<string>().ToList();

    /// <summary>Why outputs of the job failed; empty where none did.</summary>
    [JsonIgnore] public IReadOnlyList<JobError> Errors => (Outputs ?? []).OfType<JobOutputAsset>().Select(output => output.Error).OfType<JobError>().Where(error => error.Message is not null || error.Code is not null).ToList();

    /// <summary>Words for people; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The job's place before or after other jobs.</summary>
    [JsonIgnore, KnownValues("High", "Low", "Normal")] public string? Priority { get => Properties.Priority; set => Properties.Priority = value; }

    /// <summary>When the job was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Properties.Created;

    /// <summary>When the processing began.</summary>
    [JsonIgnore] public DateTimeOffset? Started => Properties.StartTime;

    /// <summary>When the processing ended.</summary>
    [JsonIgnore]
    public DateTimeOffset? Ended
        => DateTimeOffset.TryParse(Properties.EndTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The transform that stands in the job's id, for a job that was listed apart from its transform.</summary>
    internal string? TransformOfId()
    {
        var parts = (Id ?? string.Empty).Split('/');
        var place = Array.FindLastIndex(parts, part => part.Equals("transforms", StringComparison.OrdinalIgnoreCase));
        return place >= 0 && place + 1 < parts.Length ? parts[place + 1] : null;
    }
}
