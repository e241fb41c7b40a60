using System.Management.Automation;
using System.Text.Json;
using Azure.Core;
using Azure.Storage.Blobs;
using Polly;

namespace Decoy;

/// <summary>Uses the libraries of another module, and tells which versions of them it got.</summary>
[Cmdlet(VerbsCommon.Get, "DecoyVersion")]
[OutputType(typeof(string))]
public sealed class GetDecoyVersionCommand : PSCmdlet
{
    /// <summary>Tells the versions of Polly and of Azure's libraries, after having used them.</summary>
    protected override void ProcessRecord()
    {
        var value = new ResiliencePipelineBuilder().Build().Execute(() => JsonSerializer.Serialize(new[] { new ResourceIdentifier("/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff").Name }));
        var blob = new BlobClient(new Uri("https://decoy.blob.core.windows.net/films/a.mp4"));
        WriteObject($"Polly.Core {Version(typeof(ResiliencePipeline))}, Azure.Core {Version(typeof(ResourceIdentifier))}, Azure.Storage.Blobs {Version(blob.GetType())}, {value.Length > 0 && blob.Name == "a.mp4"}");
    }

    private static string Version(Type type)
        => System.Diagnostics.FileVersionInfo.GetVersionInfo(type.Assembly.Location).FileVersion!;
}
