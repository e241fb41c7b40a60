using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Creates streaming policies or updates them, where the account may.</summary>
/// <remarks><para>Some accounts cannot update a streaming policy that exists; the service then says so, and the policy stays as it was. The service's own policies cannot be changed.</para></remarks>
/// <example>
/// <para>Give a policy another content key policy and keep the rest.</para>
/// <code>Set-MkIoStreamingPolicy dash-cenc -ContentKeyPolicy multi-drm-2</code>
/// </example>
/// <example>
/// <para>Replace a policy by one of a file.</para>
/// <code>Set-MkIoStreamingPolicy special -Definition ./policy.json</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingPolicy))]
[RequiresPermission("ams.streamingpolicy.get", "ams.streamingpolicy.create", "ams.streamingpolicy.update")]
public sealed class SetMkIoStreamingPolicyCommand : WriteStreamingPolicyCmdlet
{
    private protected override string Action => "Create or update the streaming policy";

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (name, change) = (Name, NewChange());
        Write(name, name, name, cancellationToken => Project.Media.StreamingPolicies.CreateOrUpdateAsync(name, change, cancellationToken));
    });
}
