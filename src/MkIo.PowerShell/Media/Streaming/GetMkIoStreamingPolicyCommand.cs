using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets streaming policies: by name, by wildcard or by filter.</summary>
/// <remarks><para>The service's own policies, whose names begin with Predefined_, are among them.</para></remarks>
/// <example>
/// <para>The service's own policies.</para>
/// <code>Get-MkIoStreamingPolicy Predefined_*</code>
/// </example>
/// <example>
/// <para>The policies that encrypt for FairPlay.</para>
/// <code>Get-MkIoStreamingPolicy | Where-Object Encryption -contains 'Cbcs'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingPolicy", SupportsPaging = true)]
[OutputType(typeof(StreamingPolicy))]
[RequiresPermission("ams.streamingpolicy.get")]
public sealed class GetMkIoStreamingPolicyCommand : GetCmdlet<StreamingPolicy>
{
    private protected override ListSpec<StreamingPolicy> Spec => new(Project.Media.StreamingPolicies, streamingPolicy => streamingPolicy.Name);
}
