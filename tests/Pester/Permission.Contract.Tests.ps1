# The permissions that the cmdlets declare, held against those that the API names.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $declared = (Get-MkIoPermission '*').Permission | Sort-Object -Unique

    # The permissions in the notes of a document's operations.
    function Get-Named([string] $Document) {
        $paths = (Get-Content "$PSScriptRoot/../../api/$Document-api.json" -Raw | ConvertFrom-Json).paths
        foreach ($operation in $paths.PSObject.Properties.Value | ForEach-Object { $_.PSObject.Properties.Value }) {
            $rights = [regex]::Match("$($operation.'x-note')", 'RBAC:?\s+(?:capability\s+)?((?:[a-z]+\.)+[a-z]+(?: or (?:[a-z]+\.)+[a-z]+)*)').Groups[1].Value
            $rights -split ' or ' | Where-Object { $_ }
        }
    }

    $named = @{}
    foreach ($document in 'management', 'media', 'live', 'templates') { $named[$document] = Get-Named $document | Sort-Object -Unique }

    # Named by the API, and declared by no cmdlet on purpose.
    $undeclared = @{
        'core.project.assign' = 'the API takes it in place of core.project.create, which New-MkIoProject declares'
    }
}

Describe 'The permissions of the cmdlets' {
    It 'are all known to the API, in the same spelling' {
        $declared.Count | Should -BeGreaterThan 80
        $declared | Where-Object { $_ -cnotin @($named.Values | ForEach-Object { $_ }) } | Should -BeNullOrEmpty
    }

    It 'are all that the <_> API names' -ForEach 'management', 'media' {
        $named[$_].Count | Should -BeGreaterOrEqual 30
        $named[$_] | Where-Object { $_ -cnotin $declared -and -not $undeclared[$_] } | Should -BeNullOrEmpty
    }

    It 'leave out nothing for a reason that is gone' {
        foreach ($permission in $undeclared.Keys) {
            $permission | Should -BeIn ($named['management'] + $named['media'])
            $permission | Should -Not -BeIn $declared
        }
    }
}
