using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

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
public class SetMkIoStreamingPolicyCommand : WriteCmdlet<StreamingPolicy>
{
    /// <summary>The policy's name, 1 to 260 characters.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The encryptions: None, Envelope (AES-128), Cenc (PlayReady and Widevine), Cbcs (FairPlay).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet("None", "Envelope", "Cenc", "Cbcs", AllowBlank = true, IsList = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? Encryption { get; set; }

    /// <summary>The protocols of all encryptions that are named: Hls, Dash, Download.</summary>
    /// <value>Hls, Dash</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet("Hls", "Dash", "Download", AllowBlank = true, IsList = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[] Protocol { get; set; } = ["Hls", "Dash"];

    /// <summary>The whole policy: an object, a hashtable, JSON, or the path of a JSON file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(StreamingPolicyProperties))]
    public StreamingPolicyProperties? Definition { get; set; }

    /// <summary>The content key policy of locators that name none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentKeyPolicy { get; set; }

    private ResourceWriter<StreamingPolicy> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<StreamingPolicy>? input)
    {
        if (Writer.OnlyCreates && Encryption is null && Definition is null && input is null)
            throw Invalid("Say what the policy offers: -Encryption, or -Definition.");
        Writer.Write(new(Project.Media.StreamingPolicies, Name, Changed(input, NewChange())));
    }

    private Action<StreamingPolicy> NewChange()
    {
        if (Encryption is not null && Definition is not null)
            throw Invalid("-Encryption and -Definition each say what the policy is: give one of them.");
        if (Encryption is null && IsBound(nameof(Protocol)))
            throw Invalid("-Protocol goes with -Encryption.");
        var (name, encryption, protocol, definition, keys) = (Name, Encryption, Protocol, Definition, ContentKeyPolicy);
        return policy =>
        {
            // The user's own object, which another cmdlet may yet get, stays as it is.
            policy.Properties = definition is null ? policy.Properties : ApiObject.ShallowCopy(definition);
            if (encryption is not null)
                StreamingPolicyParts.Apply(policy.Properties, encryption, protocol);
            if (policy is { Name: null, Properties: { NoEncryption: null, EnvelopeEncryption: null, CommonEncryptionCenc: null, CommonEncryptionCbcs: null } })
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"There is no streaming policy '{name}' yet, and a new one needs an encryption setting: specify -Encryption or -Definition.");
            policy.DefaultContentKeyPolicyName = keys ?? policy.DefaultContentKeyPolicyName;
        };
    }
}

/// <summary>Removes streaming policies, after asking.</summary>
/// <remarks><para>The service refuses while a locator uses the policy, and its own policies stay.</para></remarks>
/// <example>
/// <para>Remove one policy.</para>
/// <code>Remove-MkIoStreamingPolicy trial</code>
/// </example>
/// <example>
/// <para>Remove the policies of a trial.</para>
/// <code>Get-MkIoStreamingPolicy trial-* | Remove-MkIoStreamingPolicy -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streamingpolicy.delete")]
public sealed class RemoveMkIoStreamingPolicyCommand : RemoveCmdlet<StreamingPolicy>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingPolicy> Collection => Project.Media.StreamingPolicies;
}
