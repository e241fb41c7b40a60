using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>One argument of an AI pipeline.</summary>
[ApiSchema("ArgumentSchema")]
public sealed class PipelineArgument : ApiObject
{
    /// <summary>The argument's name; up to 260 letters, digits, hyphens and underscores.</summary>
    public string? Name { get; set; }

    /// <summary>The argument's value: any JSON.</summary>
    public JsonElement? Value { get; set; }
}
