# Transforms and jobs.
@{ Name = 'Get-MkIoTransform'; Run = { Get-MkIoTransform } }
@{
    Name = 'New-MkIoTransform'
    Prepare = { Remove-MkIoTransform least -Force -ErrorAction Ignore }
    Run = { New-MkIoTransform least -BuiltInPreset H264SingleBitrateSD }
}
@{
    Name = 'Set-MkIoTransform'
    Run = { Set-MkIoTransform hd -Description "Least $(New-Guid)" }
    Without = 'ams.transform.get', 'ams.transform.update'
}
@{
    Name = 'Set-MkIoTransform'; Way = 'where there is none'
    Prepare = { Remove-MkIoTransform least -Force -ErrorAction Ignore }
    Run = { Set-MkIoTransform least -BuiltInPreset H264SingleBitrateSD }
    Without = 'ams.transform.create'
}
@{
    Name = 'Remove-MkIoTransform'
    Prepare = { $null = Set-MkIoTransform least -BuiltInPreset H264SingleBitrateSD }
    Run = { Remove-MkIoTransform least -Force }
}
@{ Name = 'Get-MkIoJob'; Run = { Get-MkIoJob } }
@{ Name = 'Start-MkIoJob'; Run = { Start-MkIoJob hd film film-hd -Wait -TimeoutSec 30 } }
@{
    Name = 'Stop-MkIoJob'
    # A job that is done cannot be cancelled.
    Prepare = { Set-EmulatorSetting @{ stateSeconds = 60 }; $null = Start-MkIoJob hd film film-hd -Name "stop-$(($names.Count++))" }
    Run = { Stop-MkIoJob "stop-$($names.Count - 1)" -Transform hd -PassThru }
    Finish = { Set-EmulatorSetting @{ stateSeconds = 0 } }
}
@{ Name = 'Set-MkIoJob'; Run = { Set-MkIoJob done -Transform hd -Description "Least $(New-Guid)" } }
@{
    Name = 'Remove-MkIoJob'
    Prepare = { if (-not (Get-MkIoJob hd least -ErrorAction Ignore)) { $null = Start-MkIoJob hd film film-hd -Name least } }
    Run = { Remove-MkIoJob least -Transform hd -Force }
}
@{ Name = 'Wait-MkIoJob'; Run = { Wait-MkIoJob done -Transform hd -TimeoutSec 30 } }

# What Wait-MkIoResource waits for decides what it needs.
@{ Name = 'Wait-MkIoResource'; Way = 'for an asset'; Run = { Get-MkIoAsset film -Context $all | Wait-MkIoResource -TimeoutSec 30 }; Without = 'ams.asset.get' }
@{ Name = 'Wait-MkIoResource'; Way = 'for a job'; Run = { Get-MkIoJob hd done -Context $all | Wait-MkIoResource -TimeoutSec 30 }; Without = 'ams.job.get' }
@{
    Name = 'Wait-MkIoResource'; Way = 'for a content key policy'
    Run = { Get-MkIoContentKeyPolicy keys -Context $all | Wait-MkIoResource -TimeoutSec 30 }
    Without = 'ams.contentkeypolicy.get'
}
@{
    Name = 'Wait-MkIoResource'; Way = 'for a locator'
    Run = { Get-MkIoStreamingLocator clear -Context $all | Wait-MkIoResource -TimeoutSec 30 }
    Without = 'ams.streaminglocator.get'
}
@{
    Name = 'Wait-MkIoResource'; Way = 'for a streaming endpoint'
    Run = { Get-MkIoStreamingEndpoint play -Context $all | Wait-MkIoResource -TimeoutSec 30 }
    Without = 'ams.streamingendpoint.get'
}
@{
    Name = 'Wait-MkIoResource'; Way = 'for a live event'
    Run = { Get-MkIoLiveEvent stage -Context $all | Wait-MkIoResource -TimeoutSec 30 }
    Without = 'ams.liveevent.get'
}
@{
    Name = 'Wait-MkIoResource'; Way = 'for a live output'
    Run = { Get-MkIoLiveOutput stage archive -Context $all | Wait-MkIoResource -TimeoutSec 30 }
    Without = 'ams.liveeventoutput.get'
}
@{
    Name = 'Wait-MkIoResource'; Way = 'for a live channel'
    Prepare = { $null = Set-MkIoLiveChannel least-wait -Asset film -Config hd }
    Run = { Get-MkIoLiveChannel least-wait -Context $all | Wait-MkIoResource -State Stopped -TimeoutSec 30 }
    Without = 'transform.livechannel.get'
}
