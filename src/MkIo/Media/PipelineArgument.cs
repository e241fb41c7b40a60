using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>One argument of a pipeline.</summary>
[ApiSchema("ArgumentSchema")]
public sealed class PipelineArgument : ApiObject
{
    /// <summary>The argument's name.</summary>
    [RequiredField] public string? Name { get; set; }

    /// <summary>The argument's value; any JSON.</summary>
    [RequiredField] public JsonElement? Value { get; set; }
}
