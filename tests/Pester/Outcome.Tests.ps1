# What cmdlets say of what they did, or would do.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    # A way to run each cmdlet stands with the permissions that it needs.
    $all = Get-ChildItem "$PSScriptRoot/LeastPrivilege/*.ps1" | ForEach-Object { . $_.FullName }
    $writing = (Get-Command New-MkIo*, Set-MkIo* | Where-Object { $_.Parameters['WhatIf'] }).Name
    $cases = @($all | Where-Object { $_.Name -in $writing })
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    . "$PSScriptRoot/LeastPrivilege.Helpers.ps1"
    $null = Connect-WithAllRights
    . "$PSScriptRoot/LeastPrivilege.World.ps1"

    function Get-Write { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -ne 'GET' -and $_.path -notlike '*getPolicyPropertiesWithSecrets' }) }
}

AfterAll { Disconnect-MkIo }

Describe 'The cases' {
    It 'run every cmdlet that writes' -ForEach @{ Writing = $writing; Cases = $cases } {
        $Writing | Where-Object { $_ -notin $Cases.Name } | Should -BeNullOrEmpty
        @($Writing).Count | Should -BeGreaterThan 40
    }
}

Describe '<Name> <Way>' -Tag Slow -ForEach $cases {
    It 'says what it did' {
        $Case = $_
        if ($Case['Prepare']) { . $Case.Prepare }
        $result = @(. $Case.Run 6>$null 3>$null)
        if ($Case['Finish']) { . $Case.Finish }
        $result | Should -Not -BeNullOrEmpty
        $result.Action | Should -BeIn 'Created', 'Updated', 'Unchanged'
        if ($Name -like 'New-*' -and $Name -ne 'New-MkIoStorageAccount') { $result.Action | Should -Be 'Created' }
    }
}

Describe 'Action' -Tag Slow {
    It 'survives a job and a selection, and is sent to nobody' {
        $made = Set-MkIoAsset acting -StorageAccountName $account
        ($made | Select-Object Name, Action).Action | Should -Be 'Created'
        [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($made)).Action | Should -Be 'Created'
        ($made | Set-MkIoAsset -Description other).Action | Should -Be 'Updated'
        (Get-EmulatorRequest -Last 5 | ConvertTo-Json -Depth 9) | Should -Not -Match '"Action"'
        ($made | Set-MkIoAsset -Description other).Action | Should -Be 'Unchanged'
        (Get-MkIoAsset acting).PSObject.Properties['Action'] | Should -BeNullOrEmpty
    }

    It 'is there after a wait, also after one that timed out' {
        (New-MkIoStreamingEndpoint waited -Wait).Action | Should -Be 'Created'
        Set-EmulatorSetting @{ stateSeconds = 30 }
        $job = Start-MkIoJob hd film film-hd -Name late -Wait -TimeoutSec 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        Set-EmulatorSetting @{ stateSeconds = 0 }
        $job.Name, $job.State, $job.Action | Should -Be 'late', 'Queued', 'Created'
        "$($failure[0].ErrorDetails)" | Should -BeLike '*To keep waiting: Wait-MkIoJob late -Transform hd'
    }
}

Describe '-WhatIf' -Tag Slow {
    It 'says the differences, counts them, and writes nothing' {
        $null = Set-MkIoAsset same -StorageAccountName $account -Description b
        $null = Set-MkIoAsset other -StorageAccountName $account -Description a
        $before = (Get-Write).Count
        $shown = Get-Shown { 'same', 'other', 'fresh', 'fresher' | Set-MkIoAsset -StorageAccountName $account -Description b -WhatIf }
        [regex]::Matches($shown, 'on target "([^"]*)"').ForEach{ $_.Groups[1].Value } |
            Should -Be 'same (unchanged)', "other (update: description: 'a' -> 'b')", "fresh (a new container in $account) (create)", "fresher (a new container in $account) (create)"
        $shown | Should -Match 'What if: 2 would be created, 1 updated, 1 unchanged\.'
        (Get-Write).Count | Should -Be $before
    }

    It 'masks secrets' {
        $null = Set-MkIoWebhookRule told -Url https://example.org -Event MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-1' }
        $shown = Get-Shown { Set-MkIoWebhookRule told -AuthenticationHeader @{ Authorization = 'canary-2' } -WhatIf }
        $shown | Should -Match '\*\*\* -> \*\*\*'
        # The transcript has the command itself nowhere.
        $shown | Should -Not -Match 'canary'
    }

    It 'says what fails' {
        Get-Shown { New-MkIoAsset same -StorageAccountName $account -WhatIf -ErrorVariable script:failure -ErrorAction SilentlyContinue } | Should -Not -Match 'What if'
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetAlreadyExists,*'
    }

    It 'writes nothing of what stands alone: <_>' -ForEach @(
        'Set-MkIoOrganization -LegalEntityName WhatIf', 'Set-MkIoUserProfile -Company WhatIf', 'Set-MkIoUserProfile -Legacy -Company WhatIf',
        'Set-MkIoMetricsEndpoint demo -Enabled $true', 'Set-MkIoStorageAccount $account -Description WhatIf', 'New-MkIoInvite whatif@example.com',
        'New-MkIoTeam whatif', 'New-MkIoProject whatif -Location eastus -PaymentMethodId $paymentMethod', 'Start-MkIoJob hd film film-hd',
        'Set-MkIoPaymentMethod $paymentMethod whatif', 'Set-MkIoContentKeyPolicy keys -Description whatif') {
        $before = (Get-Write).Count
        $line = [scriptblock]::Create("$_ -WhatIf")
        Get-Shown { & $line } | Should -Match 'What if: .*\((create|update: |unchanged)'
        (Get-Write).Count | Should -Be $before
    }
}

Describe '-Verbose and -Confirm' -Tag Slow {
    It 'say the differences of what was written' {
        Set-MkIoAsset same -Description c -Verbose 4>&1 | Out-String -Width 300 | Should -Match "Updated: same \(description: 'b' -> 'c'\)"
    }

    It 'costs no request without them' {
        $null = Set-MkIoAsset same -Description d
        @(Get-EmulatorRequest -Last 2).method | Should -Be 'GET', 'PUT'
    }

    It 'asks nothing about what is unchanged' {
        # There is nobody to ask here, so that a question would be an error.
        (Set-MkIoAsset same -Description d -Confirm).Action | Should -Be 'Unchanged'
    }
}

Describe 'Remove- of nothing' -Tag Slow {
    It 'is an error of the item: <_>' -ForEach @(
        'Remove-MkIoAsset', 'Remove-MkIoTransform', 'Remove-MkIoStreamingLocator', 'Remove-MkIoStreamingPolicy', 'Remove-MkIoContentKeyPolicy', 'Remove-MkIoStreamingEndpoint',
        'Remove-MkIoLiveEvent', 'Remove-MkIoLiveChannel', 'Remove-MkIoSource', 'Remove-MkIoDestination', 'Remove-MkIoContent', 'Remove-MkIoAccountFilter', 'Remove-MkIoWebhookRule',
        'Remove-MkIoAssetFilter -Asset film', 'Remove-MkIoJob -Transform hd', 'Remove-MkIoLiveOutput -LiveEvent stage', 'Remove-MkIoStorageAccount', 'Remove-MkIoTeam') {
        $failure = @()
        Invoke-Expression "'nothing-1', 'nothing-2' | ForEach-Object { $_ -Name `$_ -Force -ErrorVariable +failure -ErrorAction SilentlyContinue }"
        $failure.Count | Should -Be 2
        $failure.CategoryInfo.Category | Select-Object -Unique | Should -Be 'ObjectNotFound'
        "$($failure[1])" | Should -Match 'nothing-2'
        { Invoke-Expression "$_ nothing-1 -Force -ErrorAction Ignore" } | Should -Not -Throw
    }
}

Describe 'Start- and Stop- of what already is so' -Tag Slow {
    It 'is done: <Noun>' -ForEach @{ Noun = 'LiveEvent'; Name = 'switch' }, @{ Noun = 'StreamingEndpoint'; Name = 'switch' } {
        $null = & "Stop-MkIo$Noun" $Name -Wait -ErrorAction Stop
        & "Stop-MkIo$Noun" $Name -Verbose 4>&1 | Out-String -Width 300 | Should -Match 'is already stopped'
        (& "Start-MkIo$Noun" $Name -Wait -PassThru -ErrorAction Stop).State | Should -Be 'Running'
        & "Start-MkIo$Noun" $Name -Verbose -ErrorAction Stop 4>&1 | Out-String -Width 300 | Should -Match 'is already running'
        (& "Start-MkIo$Noun" $Name -Wait -PassThru -ErrorAction Stop).State | Should -Be 'Running'
        $null = & "Stop-MkIo$Noun" $Name -Wait -ErrorAction Stop
    }

    It 'says that a job has ended' {
        Stop-MkIoJob done -Transform hd -ErrorVariable failure -ErrorAction SilentlyContinue
        "$($failure[0].ErrorDetails)" | Should -BeLike "The job 'done' has already ended in the state Finished: there is nothing to cancel.*"
    }
}

Describe 'Set- of what is not there and cannot be useful' -Tag Slow {
    It 'is refused before anything is written: <_>' -ForEach @(
        'Set-MkIoContentKeyPolicy none -Description x', 'Set-MkIoTransform none -Description x', 'Set-MkIoStreamingPolicy none') {
        $before = (Get-Write).Count
        Invoke-Expression "$_ -ErrorVariable failure -ErrorAction SilentlyContinue"
        "$failure" | Should -BeLike "There is no * 'none' yet*specify -*"
        (Get-Write).Count | Should -Be $before
    }
}
