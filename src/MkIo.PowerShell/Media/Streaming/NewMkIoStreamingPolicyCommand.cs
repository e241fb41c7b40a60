using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Creates streaming policies, and refuses to touch those that exist.</summary>
/// <remarks><para>The service's own policies (Get-MkIoStreamingPolicy Predefined_*) do for most; one's own is needed for other protocols, other key servers or tracks that stay in the clear.</para></remarks>
/// <example>
/// <para>CENC for DASH alone, with a content key policy of its own.</para>
/// <code>New-MkIoStreamingPolicy dash-cenc -Encryption Cenc -Protocol Dash -ContentKeyPolicy multi-drm</code>
/// </example>
/// <example>
/// <para>A policy out of a file.</para>
/// <code>New-MkIoStreamingPolicy special -Definition ./policy.json</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStreamingPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingPolicy))]
[RequiresPermission("ams.streamingpolicy.get", "ams.streamingpolicy.create")]
public sealed class NewMkIoStreamingPolicyCommand : SetMkIoStreamingPolicyCommand;
