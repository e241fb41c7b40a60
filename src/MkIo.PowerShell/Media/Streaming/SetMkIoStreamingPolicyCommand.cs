using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

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
public class SetMkIoStreamingPolicyCommand : BulkCmdlet<Change<StreamingPolicy>>
{
    /// <summary>The policy's name, 1 to 260 characters.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The encryptions: None, Envelope (AES-128), Cenc (PlayReady and Widevine), Cbcs (FairPlay).</summary>
    [Parameter]
    [ValidateSet("None", "Envelope", "Cenc", "Cbcs")]
    public string[]? Encryption { get; set; }

    /// <summary>The protocols of all encryptions that are named: Hls, Dash, Download.</summary>
    /// <value>Hls, Dash</value>
    [Parameter]
    [ValidateSet("Hls", "Dash", "Download")]
    public string[] Protocol { get; set; } = ["Hls", "Dash"];

    /// <summary>The whole policy: an object, a hashtable, JSON, or the path of a JSON file.</summary>
    [Parameter]
    [TypedBody(typeof(StreamingPolicyProperties))]
    public StreamingPolicyProperties? Definition { get; set; }

    /// <summary>The content key policy of locators that name none.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentKeyPolicy { get; set; }

    private ResourceWriter<StreamingPolicy> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Take(Name, () =>
    {
        if (Writer.OnlyCreates && Encryption is null && Definition is null)
            throw Invalid("Say what the policy offers: -Encryption, or -Definition.");
        Writer.Write(new(Project.Media.StreamingPolicies, Name, NewChange()));
    });

    private Action<StreamingPolicy> NewChange()
    {
        if (Encryption is not null && Definition is not null)
            throw Invalid("-Encryption and -Definition each say what the policy is: give one of them.");
        if (Encryption is null && IsBound(nameof(Protocol)))
            throw Invalid("-Protocol goes with -Encryption.");
        var (encryption, protocol, definition, keys) = (Encryption, Protocol, Definition, ContentKeyPolicy);
        return policy =>
        {
            policy.Properties = definition ?? policy.Properties;
            if (encryption is not null)
                StreamingPolicyParts.Apply(policy.Properties, encryption, protocol);
            policy.DefaultContentKeyPolicyName = keys ?? policy.DefaultContentKeyPolicyName;
        };
    }
}
