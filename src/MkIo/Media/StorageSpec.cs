using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where a storage is and how it is reached.</summary>
[JsonConverter(typeof(StorageSpecConverter))]
public abstract class StorageSpec : ApiObject
{
    /// <summary>The cloud; fixed at creation.</summary>
    [KnownValues(StorageType.Azure, StorageType.S3, StorageType.Google)] public string? Type { get; set; }

    /// <summary>Words for people.</summary>
    public string? Description { get; set; }

    /// <summary>The cloud's region, as found by the service.</summary>
    [ReadOnlyField] public string? Region { get; set; }
}
