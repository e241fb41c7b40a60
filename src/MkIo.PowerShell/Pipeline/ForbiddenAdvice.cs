using MkIo.Http;
using MkIo.Management;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Why a request was forbidden, as far as the cmdlet and the token tell, and what to do about it.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="permissions">The permissions that it declares.</param>
/// <param name="token">What the token says about itself; null where it is not known.</param>
/// <param name="error">What the service said.</param>
internal sealed class ForbiddenAdvice(string command, IReadOnlyList<string> permissions, TokenClaims? token, MkIoException error)
{
    /// <summary>Which right the cmdlet needed, and who lacks it.</summary>
    public string Reason => permissions.Count == 0 ? string.Empty : TokenLacks.Count > 0
        ? $"{command} needs {List(Needed)}, and the token, which is restricted, lacks {List(TokenLacks)}."
        : token?.Permissions is not null
            ? $"{command} needs {List(Needed)}: the token has it, but not for this project, or its user has it no longer."
            : $"{command} needs {List(Needed)}, which the user of the token lacks.";

    /// <summary>What to do.</summary>
    public string Advice => permissions.Count == 0
        ? "The token or its user lacks a permission: ask an administrator of the organization."
        : TokenLacks.Count > 0
            ? $"Connect with a token that has {List(TokenLacks)}: New-MkIoToken -ForCommand {command} makes one."
            : $"Ask an administrator of the organization for {List(Needed)}; Get-MkIoPermission lists what the user has.";

    // The service may name the very right; otherwise it is one of those that the cmdlet declares.
    private IReadOnlyList<string> Needed
        => permissions.Where(permission => error.Detail?.Contains(permission) == true).ToList() is { Count: > 0 } named ? named : permissions;

    private List<string> TokenLacks
        => token?.Permissions is { } tree ? [.. Needed.Where(permission => !tree.AllowsAnywhere(permission))] : [];

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);
}
