# Each cmdlet runs with a token that was made for it alone, and is refused by one that lacks any one of the permissions.
# The cases stand in LeastPrivilege/. Of each:
#   Name, Way   the cmdlet, and which way of calling it this is
#   Prepare     what comes first and Finish what comes last, with all rights
#   Run         the call, with few rights
#   Without     the permissions that this way needs and the test takes away; all that the cmdlet declares where none are named
#   Says        the words of a cmdlet that makes another thing out of the refusal than an error of it
# What was seen is left as a table in out/least-privilege.md.
BeforeDiscovery {
    $all = Get-ChildItem "$PSScriptRoot/LeastPrivilege" -Exclude NoPermission.ps1 | ForEach-Object { . $_.FullName }
    $cases = @($all | Where-Object { -not $_['IsLast'] }) + @($all | Where-Object { $_['IsLast'] })
    $free = @(. "$PSScriptRoot/LeastPrivilege/NoPermission.ps1")
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    . "$PSScriptRoot/LeastPrivilege.Helpers.ps1"
    $all = Connect-WithAllRights
    . "$PSScriptRoot/LeastPrivilege.World.ps1"
    # The permissions that were taken away, and the operation that the service refused then.
    $seen = [Collections.Generic.List[object]]::new()
}

AfterAll {
    Disconnect-MkIo
    Write-Host "$(@($seen.Command | Sort-Object -Unique).Count) cmdlets; $($seen.Count) permissions taken away one at a time, $(@($seen | Where-Object Status -eq 403).Count) times 403."
    $table = @('| cmdlet | way | without | refused |', '| --- | --- | --- | --- |') +
        ($seen | ForEach-Object { "| $($_.Command) | $($_.Way) | $($_.Permission) | $($_.Status) $($_.Operation) |" })
    $table | Set-Content "$PSScriptRoot/../../out/least-privilege.md"
}

Describe 'A token made for <Name> <Way>' -Tag Slow -ForEach $cases {
    BeforeAll {
        $case = $_
        $null = Connect-WithAllRights
        $made = New-MkIoToken -ForCommand $Name -Project demo -ExpiresIn 1.00:00:00
        $grants = @(($made | Test-MkIoToken).Permissions)
        $declared = (Get-MkIoPermission $Name).Permission | Sort-Object -Unique
    }

    It 'is enough for it' {
        $made.Type | Should -Be restricted
        $grants.Permission | Sort-Object -Unique | Should -Be $declared
        Invoke-Case $case $made.Token | Should -BeNullOrEmpty
    }

    It 'is not enough without any one of its permissions' {
        foreach ($permission in $(if ($case['Without']) { $case.Without } else { $declared })) {
            $less = New-MkIoToken restricted -ExpiresIn 1.00:00:00 -Permission (ConvertTo-Tree ($grants | Where-Object Permission -ne $permission))
            $failure = Invoke-Case $case $less.Token
            $refused = $lastRefused.Value
            "$failure" | Should -Match ([regex]::Escape($permission)) -Because "$Name needs $permission"
            $refused.status | Should -Be 403 -Because "the service has to refuse $Name without $permission"
            $seen.Add([pscustomobject]@{ Command = $Name; Way = $case['Way']; Permission = $permission; Status = $refused.status; Operation = "$($refused.method) $($refused.path)" })
            if ($case['Says']) {
                "$failure" | Should -BeLike "*$($case.Says)*"
            }
            else {
                $failure.CategoryInfo.Category | Should -Be PermissionDenied
                "$failure" | Should -BeLike '*the token, which is restricted, lacks*'
                $failure.ErrorDetails.RecommendedAction | Should -BeLike "*New-MkIoToken -ForCommand $Name*"
            }
        }
    }
}

Describe 'The cases' -Tag Slow {
    It 'leave out no cmdlet and no permission' {
        $declared = Get-MkIoPermission '*' | ForEach-Object { "$($_.Command) $($_.Permission)" } | Sort-Object -Unique
        $declared.Count | Should -BeGreaterThan 150
        $seen | ForEach-Object { "$($_.Command) $($_.Permission)" } | Sort-Object -Unique | Should -Be $declared
    }
}

Describe 'A cmdlet that needs no permission' -Tag Slow {
    It 'is one of those that are known: <Name>' -ForEach $free {
        Get-MkIoPermission $Name | Should -BeNullOrEmpty
        # Some of them end the user's membership.
        Reset-Emulator
        $project = "$((Get-MkIoProject demo).Id)"
        $only = New-MkIoToken restricted -ExpiresIn 1.00:00:00 -Permission (ConvertTo-Tree @())
        Invoke-Case $_ $only.Token | Should -BeNullOrEmpty
    }

    It 'is no other' {
        $known = (Get-Command -Module MkIo).Name | Where-Object { -not (Get-MkIoPermission $_) }
        $known | Sort-Object | Should -Be ((. "$PSScriptRoot/LeastPrivilege/NoPermission.ps1").Name | Sort-Object)
    }
}
