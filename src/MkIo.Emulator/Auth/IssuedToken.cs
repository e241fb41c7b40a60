using System.Text.Json.Nodes;

namespace MkIo.Emulator.Auth;

/// <summary>What is known of a token after it was given out; the token itself is in nobody's answer again.</summary>
internal sealed class IssuedToken
{
    public Guid Id { get; } = Guid.NewGuid();

    public required string Type { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>The tree of what a restricted token may do; null for the rights of its user.</summary>
    public JsonObject? Permissions { get; init; }

    public DateTimeOffset? Revoked { get; set; }

    public DateOnly? LastUsed { get; set; }
}
