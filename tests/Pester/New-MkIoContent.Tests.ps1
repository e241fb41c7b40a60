BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoContent' {
    It 'creates content, and refuses what exists' {
        $content = New-MkIoContent channel-1 -DisplayName 'Channel 1' -Label @{ group = 'sports' }
        $content.DisplayName | Should -Be 'Channel 1'
        $content.Labels['group'] | Should -Be 'sports'
        New-MkIoContent channel-1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ContentAlreadyExists,*'
    }

    It 'has the name as display name where none is said' {
        (New-MkIoContent plain).DisplayName | Should -Be 'plain'
        ('p1', 'p2' | New-MkIoContent).DisplayName | Should -Be 'p1', 'p2'
    }
}
