using MkIo.Json;

namespace MkIo.Management;

/// <summary>Name and mail address of a user.</summary>
[ApiSchema("UserBriefSpec")]
public sealed class UserSpec : ApiObject
{
    /// <summary>The address of the user's picture.</summary>
    [ReadOnlyField] public string? Avatar { get; set; }

    /// <summary>The user's mail address.</summary>
    [ReadOnlyField] public string? Email { get; set; }

    /// <summary>The user's name.</summary>
    public string? Name { get; set; }
}
