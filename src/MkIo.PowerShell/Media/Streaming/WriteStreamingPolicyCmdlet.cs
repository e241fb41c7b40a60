using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>What New- and Set-MkIoStreamingPolicy have in common: encryptions and protocols.</summary>
public abstract class WriteStreamingPolicyCmdlet : WriteResourceCmdlet<StreamingPolicy>
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

    /// <summary>Turns a policy into the desired one.</summary>
    private protected Action<StreamingPolicy> NewChange()
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
