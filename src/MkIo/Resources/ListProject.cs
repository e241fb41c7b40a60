using MkIo.Json;

namespace MkIo.Resources;

/// <summary>The project that a list belongs to.</summary>
[ApiSchema("ProjectInfoSchema")]
public sealed class ListProject : ApiObject
{
    /// <summary>The project's id.</summary>
    public string? Id { get; set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }
}
