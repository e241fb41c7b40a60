using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>Gets content key policies with the secrets that Get-MkIoContentKeyPolicy leaves out.</summary>
/// <remarks><para>Secrets do not print: (…).Reveal() gives the plain text, .ToSecureString() a SecureString. The token needs the right to make policies.</para></remarks>
/// <example>
/// <para>The key that tokens are signed with.</para>
/// <code>(Get-MkIoContentKeyPolicySecret multi-drm).Options[0].Restriction.PrimaryVerificationKey.KeyValue.ToSecureString()</code>
/// </example>
/// <example>
/// <para>All policies with their secrets.</para>
/// <code>Get-MkIoContentKeyPolicy | Get-MkIoContentKeyPolicySecret</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoContentKeyPolicySecret")]
[OutputType(typeof(ContentKeyPolicy))]
[RequiresPermission("ams.contentkeypolicy.get", "ams.contentkeypolicy.create")]
public sealed class GetMkIoContentKeyPolicySecretCommand : BulkCmdlet<ContentKeyPolicy>
{
    /// <summary>The policy's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [Accepts(typeof(ContentKeyPolicy))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Begins to read.</summary>
    protected override void ProcessRecord()
    {
        var policies = Project.Media.ContentKeyPolicies;
        foreach (var given in Name)
        {
            Take(given, () =>
            {
                var name = NameOf(nameof(Name), given);
                Start(name, policies.ItemPath(name), cancellationToken => policies.GetWithSecretsAsync(name, cancellationToken));
            });
        }
    }
}
