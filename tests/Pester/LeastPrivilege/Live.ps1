# Live events and their outputs; content, sources and destinations.
@{ Name = 'Get-MkIoLiveEvent'; Run = { Get-MkIoLiveEvent } }
@{
    Name = 'New-MkIoLiveEvent'
    Prepare = { Remove-MkIoLiveEvent least -Force -ErrorAction Ignore }
    Run = { New-MkIoLiveEvent least }
}
@{
    Name = 'Set-MkIoLiveEvent'
    Run = { Set-MkIoLiveEvent stage -Pipeline @{ name = "least-$(New-Guid)"; arguments = @{} } }
    Without = 'ams.liveevent.get', 'ams.liveevent.update'
}
@{
    Name = 'Set-MkIoLiveEvent'; Way = 'where there is none'
    Prepare = { Remove-MkIoLiveEvent least -Force -ErrorAction Ignore }
    Run = { Set-MkIoLiveEvent least }
    Without = 'ams.liveevent.create'
}
@{
    Name = 'Start-MkIoLiveEvent'
    Prepare = { Set-Running LiveEvent switch $false }
    Run = { Start-MkIoLiveEvent switch -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Stop-MkIoLiveEvent'
    Prepare = { Set-Running LiveEvent switch $true }
    Run = { Stop-MkIoLiveEvent switch -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Remove-MkIoLiveEvent'
    Prepare = { $null = Set-MkIoLiveEvent least }
    Run = { Remove-MkIoLiveEvent least -Force }
}
@{ Name = 'Get-MkIoLiveOutput'; Run = { Get-MkIoLiveOutput stage } }
@{
    Name = 'New-MkIoLiveOutput'
    Prepare = { Remove-MkIoLiveOutput least -LiveEvent stage -Force -ErrorAction Ignore }
    Run = { New-MkIoLiveOutput stage least -Asset film -ArchiveWindow 1:00:00 }
}
@{
    # An output cannot be changed: Set- makes it or leaves it.
    Name = 'Set-MkIoLiveOutput'
    Prepare = { Remove-MkIoLiveOutput least -LiveEvent stage -Force -ErrorAction Ignore }
    Run = { Set-MkIoLiveOutput stage least -Asset film -ArchiveWindow 1:00:00 }
}
@{
    Name = 'Remove-MkIoLiveOutput'
    Prepare = { $null = Set-MkIoLiveOutput stage least -Asset film -ArchiveWindow 1:00:00 }
    Run = { Remove-MkIoLiveOutput least -LiveEvent stage -Force }
}
foreach ($flow in @(
        @{ Noun = 'Content'; Make = @{} }
        @{ Noun = 'Source'; Make = @{ Type = 'SRTListener'; NetworkName = 'internet' } }
        @{ Noun = 'Destination'; Make = @{ Type = 'UDP'; Url = 'udp://239.0.0.1:1234' } })) {
    $permission = "flow.$($flow.Noun.ToLowerInvariant())"
    $flow + @{ Name = "Get-MkIo$($flow.Noun)"; Run = { & $Case.Name } }
    $flow + @{
        Name = "New-MkIo$($flow.Noun)"
        Prepare = { & "Remove-MkIo$($Case.Noun)" least -Force -ErrorAction Ignore }
        Run = { $make = $Case.Make; & $Case.Name least @make }
    }
    $flow + @{
        Name = "Set-MkIo$($flow.Noun)"
        Prepare = { $make = $Case.Make; $null = & $Case.Name least @make }
        Run = { & $Case.Name least -DisplayName "Least $(New-Guid)" }
        Without = "$permission.get", "$permission.update"
    }
    $flow + @{
        Name = "Set-MkIo$($flow.Noun)"; Way = 'where there is none'
        Prepare = { & "Remove-MkIo$($Case.Noun)" least -Force -ErrorAction Ignore }
        Run = { $make = $Case.Make; & $Case.Name least @make }
        Without = "$permission.create"
    }
    $flow + @{
        Name = "Remove-MkIo$($flow.Noun)"
        Prepare = { $make = $Case.Make; $null = & "Set-MkIo$($Case.Noun)" least @make }
        Run = { & $Case.Name least -Force }
    }
}
@{ Name = 'Get-MkIoLiveChannel'; Run = { Get-MkIoLiveChannel } }
@{
    Name = 'New-MkIoLiveChannel'
    Prepare = { Remove-MkIoLiveChannel least -Force -ErrorAction Ignore }
    Run = { New-MkIoLiveChannel least -Asset film -Config hd }
}
@{
    Name = 'Set-MkIoLiveChannel'
    Prepare = { $null = Set-MkIoLiveChannel least -Asset film -Config hd }
    Run = { Set-MkIoLiveChannel least -DisplayName "least-$(New-Guid)" }
}
@{
    Name = 'Start-MkIoLiveChannel'
    Prepare = { $null = Set-MkIoLiveChannel least -Asset film -Config hd; Stop-MkIoLiveChannel least -Wait }
    Run = { Start-MkIoLiveChannel least -Confirm:$false -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Stop-MkIoLiveChannel'
    Prepare = { Start-MkIoLiveChannel least -Confirm:$false -Wait }
    Run = { Stop-MkIoLiveChannel least -Wait -PassThru -TimeoutSec 30 }
}
@{
    Name = 'Remove-MkIoLiveChannel'
    Prepare = { $null = Set-MkIoLiveChannel least -Asset film -Config hd; Stop-MkIoLiveChannel least -Wait }
    Run = { Remove-MkIoLiveChannel least -Force }
}
