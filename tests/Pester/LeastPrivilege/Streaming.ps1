# Streaming endpoints, policies and locators.
@{ Name = 'Get-MkIoStreamingEndpoint'; Run = { Get-MkIoStreamingEndpoint } }
@{
    Name = 'New-MkIoStreamingEndpoint'
    Prepare = { Remove-MkIoStreamingEndpoint least -Force -ErrorAction Ignore }
    Run = { New-MkIoStreamingEndpoint least -Wait -TimeoutSec 30 }
}
@{ Name = 'Set-MkIoStreamingEndpoint'; Run = { Set-MkIoStreamingEndpoint play -Description "Least $(New-Guid)" } }
@{
    Name = 'Start-MkIoStreamingEndpoint'
    Prepare = { Set-Running StreamingEndpoint switch $false }
    Run = { Start-MkIoStreamingEndpoint switch -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Stop-MkIoStreamingEndpoint'
    Prepare = { Set-Running StreamingEndpoint switch $true }
    Run = { Stop-MkIoStreamingEndpoint switch -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Restart-MkIoStreamingEndpoint'
    Prepare = { Set-Running StreamingEndpoint switch $true }
    Run = { Restart-MkIoStreamingEndpoint switch -Wait -PassThru -TimeoutSec 30 }
}
@{ Name = 'Resize-MkIoStreamingEndpoint'; Run = { Resize-MkIoStreamingEndpoint switch -ScaleUnits 2 -Wait -PassThru -TimeoutSec 30 } }
@{
    Name = 'Remove-MkIoStreamingEndpoint'
    Prepare = { if (-not (Get-MkIoStreamingEndpoint least -ErrorAction Ignore)) { $null = New-MkIoStreamingEndpoint least -Wait } }
    Run = { Remove-MkIoStreamingEndpoint least -Force }
}
@{ Name = 'Get-MkIoStreamingPolicy'; Run = { Get-MkIoStreamingPolicy } }
@{
    Name = 'New-MkIoStreamingPolicy'
    Prepare = { Remove-MkIoStreamingPolicy least -Force -ErrorAction Ignore }
    Run = { New-MkIoStreamingPolicy least -Encryption Cenc -Protocol Dash }
}
@{
    Name = 'Set-MkIoStreamingPolicy'
    Prepare = { $null = Set-MkIoStreamingPolicy least -Encryption Cenc -Protocol Dash }
    Run = { Set-MkIoStreamingPolicy least -Encryption Cenc -Protocol Dash, Hls }
    Without = 'ams.streamingpolicy.get', 'ams.streamingpolicy.update'
}
@{
    Name = 'Set-MkIoStreamingPolicy'; Way = 'where there is none'
    Prepare = { Remove-MkIoStreamingPolicy least -Force -ErrorAction Ignore }
    Run = { Set-MkIoStreamingPolicy least -Encryption Cenc -Protocol Dash }
    Without = 'ams.streamingpolicy.create'
}
@{
    Name = 'Remove-MkIoStreamingPolicy'
    Prepare = { $null = Set-MkIoStreamingPolicy least -Encryption Cenc -Protocol Dash }
    Run = { Remove-MkIoStreamingPolicy least -Force }
}
@{ Name = 'Get-MkIoStreamingLocator'; Run = { Get-MkIoStreamingLocator }; Without = 'ams.streaminglocator.get' }
@{ Name = 'Get-MkIoStreamingLocator'; Way = 'of an asset without any'; Run = { Get-MkIoStreamingLocator -Asset film-hd }; Without = 'ams.streaminglocator.get', 'ams.asset.create' }
@{
    Name = 'New-MkIoStreamingLocator'
    Prepare = { Remove-MkIoStreamingLocator least -Force -ErrorAction Ignore }
    Run = { New-MkIoStreamingLocator least film }
}
@{
    Name = 'Set-MkIoStreamingLocator'
    Prepare = { $null = Set-MkIoStreamingLocator clear -EndTime 2040-01-01 }
    Run = { Set-MkIoStreamingLocator clear -EndTime 2041-01-01 }
}
@{
    Name = 'Remove-MkIoStreamingLocator'
    Prepare = { if (-not (Get-MkIoStreamingLocator least -ErrorAction Ignore)) { $null = New-MkIoStreamingLocator least film } }
    Run = { Remove-MkIoStreamingLocator least -Force }
}
@{ Name = 'Get-MkIoStreamingLocatorPath'; Run = { Get-MkIoStreamingLocatorPath clear } }
@{ Name = 'Get-MkIoStreamingLocatorKey'; Run = { Get-MkIoStreamingLocatorKey clear } }
@{ Name = 'Get-MkIoStreamingUrl'; Run = { Get-MkIoStreamingUrl film } }
@{
    Name = 'Publish-MkIoAsset'
    Prepare = { Remove-MkIoStreamingLocator film -Force -ErrorAction Ignore }
    Run = { Publish-MkIoAsset film -StreamingPolicy Predefined_DownloadOnly }
}
@{ Name = 'Get-MkIoContentKeyPolicy'; Run = { Get-MkIoContentKeyPolicy } }
@{
    Name = 'New-MkIoContentKeyPolicy'
    Prepare = { Remove-MkIoContentKeyPolicy least -Force -ErrorAction Ignore }
    Run = { New-MkIoContentKeyPolicy least -ClearKey -OpenRestriction }
}
@{
    Name = 'Set-MkIoContentKeyPolicy'
    Run = { Set-MkIoContentKeyPolicy keys -Description "Least $(New-Guid)" }
}
@{
    Name = 'Remove-MkIoContentKeyPolicy'
    Prepare = { $null = Set-MkIoContentKeyPolicy least -ClearKey -OpenRestriction }
    Run = { Remove-MkIoContentKeyPolicy least -Force }
}
@{ Name = 'Get-MkIoContentKeyPolicySecret'; Run = { Get-MkIoContentKeyPolicySecret keys } }
