using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a transform as the API groups them.</summary>
[ApiSchema("TransformProperties", "TransformPutProperties")]
public sealed class TransformProperties : ApiObject
{
    /// <summary>When the transform was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>Words for people; up to 1,024 characters.</summary>
    public string? Description { get; set; }

    /// <summary>When the transform was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModified { get; set; }

    /// <summary>What the transform makes; the service takes one output today.</summary>
    [RequiredField] public IList<TransformOutput>? Outputs { get; set; }
}
