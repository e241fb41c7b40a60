using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.Storage;

namespace MkIo.PowerShell.Media;

/// <summary>What New- and Set-MkIoStorageAccount have in common.</summary>
public abstract class WriteStorageAccountCmdlet : StorageSourceCmdlet
{
    /// <summary>The storage account's name in MK.IO; it need not be its name in the cloud.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Leaves the judgement of URL, SAS, bucket and key to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>The storage as the API wants it.</summary>
    private protected StorageSpec NewSpec(StorageTarget target)
    {
        var spec = StorageSpecs.ToSpec(target);
        if (!string.IsNullOrEmpty(Description))
            spec.Description = Description;
        return spec;
    }
}
