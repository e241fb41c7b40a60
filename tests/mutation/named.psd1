# Mutations that once survived every suite. Each is one change to one line; the judge is the test class or the Pester file
# that has to fail for it. Run by named.ps1.
@{
    Mutations = @(
        @{
            Name    = 'A redirected write is followed'
            File    = 'src/MkIo/Http/HttpTransport.cs'
            Find    = 'if (!request.IsRead)'
            Replace = 'if (!request.IsRead && hop == MostRedirects)'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Http.RedirectTests'
        }
        @{
            Name    = 'The SAS is no secret field'
            File    = 'src/MkIo/Json/SecretFields.g.cs'
            Find    = '"sasToken",'
            Replace = ''
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Contract.SecretContractTests'
        }
        @{
            Name    = 'The stream key is no secret field'
            File    = 'src/MkIo/Json/SecretFields.g.cs'
            Find    = '"streamKey",'
            Replace = ''
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Contract.SecretContractTests'
        }
        @{
            Name    = 'The sales order is no secret field'
            File    = 'src/MkIo/Json/SecretFields.g.cs'
            Find    = '"salesOrderNumber",'
            Replace = ''
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Contract.SecretContractTests'
        }
        @{
            Name    = 'The content key is no secret field'
            File    = 'src/MkIo/Json/SecretFields.g.cs'
            Find    = '("contentKeys", "value"),'
            Replace = ''
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Contract.SecretContractTests'
        }
        @{
            Name    = 'All projects share one quota'
            File    = 'src/MkIo/Http/RequestLimiter.cs'
            Find    = '(Scope(request.Path), request.IsRead)'
            Replace = '(string.Empty, request.IsRead)'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Http.ProjectLimiterTests'
        }
        @{
            Name    = 'Reads and writes share one quota'
            File    = 'src/MkIo/Http/RequestLimiter.cs'
            Find    = '(Scope(request.Path), request.IsRead)'
            Replace = '(Scope(request.Path), true)'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Http.ProjectLimiterTests'
        }
        @{
            Name    = '408 is an invalid request'
            File    = 'src/MkIo/Http/Errors.cs'
            Find    = '408 => MkIoErrorKind.TimedOut'
            Replace = '408 => MkIoErrorKind.InvalidRequest'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Http.StatusTests'
        }
        @{
            Name    = 'The range start of a resumed download is not compared'
            File    = 'src/MkIo/Http/FileDownload.cs'
            Find    = 'ContentRange?.From == position'
            Replace = 'ContentRange is not null'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Http.FileDownloadTests'
        }
        @{
            Name    = 'The file token is sent over plain http'
            File    = 'src/MkIo/Http/Credential.cs'
            Find    = 'if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)'
            Replace = 'if (address.Scheme is not ("https" or "http") && !address.IsLoopback)'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Media.AssetFileReaderTests'
        }
        @{
            Name    = 'The API token goes to the file service'
            File    = 'src/MkIo/Http/HttpTransport.cs'
            Find    = 'Credential.Authorize(message, service);'
            Replace = 'message.Headers.Add("x-mkio-token", _options.Token.Reveal());'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Media.AssetFileReaderTests'
        }
        @{
            Name    = 'Any success counts as an upload'
            File    = 'src/MkIo.Storage/BlobClients.cs'
            Find    = 'return status == 201;'
            Replace = 'return status < 300;'
            Project = 'MkIo.Storage.Tests'
            Class   = 'MkIo.Storage.Tests.AzureUploadTests'
        }
        @{
            Name    = 'Rotation removes the old credential while it is in use'
            File    = 'src/MkIo/Media/CredentialRotation.cs'
            Find    = 'if (!inUse)'
            Replace = 'if (!inUse && old.Count == 0)'
            Project = 'MkIo.Tests'
            Class   = 'MkIo.Tests.Media.CredentialRotationTests'
        }
        @{
            Name    = 'A storage account may move to another account of Azure'
            File    = 'src/MkIo.PowerShell/Media/Storage/MkIoStorageAccount.cs'
            Find    = 'BlobServiceAddress.Contains(current.Url ?? string.Empty, desired.Url!)'
            Replace = 'desired.Url is not null'
            Pester  = 'Set-MkIoStorageAccount.Tests.ps1'
        }
        @{
            Name    = 'A storage account may move to another bucket'
            File    = 'src/MkIo.PowerShell/Media/Storage/MkIoStorageAccount.cs'
            Find    = 'current.Type == desired.Type && current.BucketName == desired.BucketName'
            Replace = 'current.Type == desired.Type'
            Pester  = 'Set-MkIoStorageAccount.Tests.ps1'
        }
        @{
            Name    = 'StopProcessing does nothing'
            File    = 'src/MkIo.PowerShell/Pipeline/AsyncCmdlet.cs'
            Find    = 'protected override void StopProcessing() => _stopping.Cancel();'
            Replace = 'protected override void StopProcessing() { }'
            Project = 'MkIo.PowerShell.Tests'
            Class   = 'MkIo.PowerShell.Tests.Stopping.StopTests'
        }
        @{
            Name    = 'A sibling folder is accepted as the place of a download'
            File    = 'src/MkIo.PowerShell/Media/Files/LocalPath.cs'
            Find    = 'path.StartsWith(root, StringComparison.Ordinal)'
            Replace = 'path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar), StringComparison.Ordinal)'
            Project = 'MkIo.PowerShell.Tests'
            Class   = 'MkIo.PowerShell.Tests.Files.LocalPathTests'
        }
        @{
            Name    = 'A quote in a name pattern is not doubled'
            File    = 'src/MkIo.PowerShell/Parameters/NamePattern.cs'
            Find    = 'ListQuery.Literal(Prefix)'
            Replace = '"''" + Prefix + "''"'
            Project = 'MkIo.PowerShell.Tests'
            Class   = 'MkIo.PowerShell.Tests.Parameters.NamePatternTests'
        }
        @{
            Name    = 'The service cuts a list before its names are matched'
            File    = 'src/MkIo.PowerShell/Pipeline/ListSpec.cs'
            Find    = '=> pattern is null && Condition is null && First < int.MaxValue'
            Replace = '=> Condition is null && First < int.MaxValue'
            Project = 'MkIo.PowerShell.Tests'
            Class   = 'MkIo.PowerShell.Tests.Parameters.ListRequestTests'
        }
    )
}
