using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Revokes API tokens of the user, after asking: from then on the service does not accept them.</summary>
/// <remarks><para>Revoking the token of the connection in use ends that connection's rights at once.</para></remarks>
/// <example>
/// <para>Revoke the tokens that were never used.</para>
/// <code>Get-MkIoToken | Where-Object { -not $_.LastUsed } | Revoke-MkIoToken</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsSecurity.Revoke, "MkIoToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RevokeMkIoTokenCommand : SessionCmdlet
{
    /// <summary>The token's id, which is its jti.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid[] Id { get; set; } = [];

    /// <summary>The token's description, which a piped token brings for the confirmation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Description { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Asks, and revokes.</summary>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            var target = string.IsNullOrEmpty(Description) ? id.ToString() : $"{id} ({Description})";
            if (Force && !IsBound("WhatIf") && !IsBound("Confirm") || ShouldProcess(target, "Revoke the token"))
                Try(id, () => Await(cancellation => RevokeAsync(id, cancellation)));
        }
    }

    private async Task<bool> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        await Client.Management.Tokens.DeleteAsync(id.ToString(), cancellation).ConfigureAwait(false);
        return true;
    }
}
