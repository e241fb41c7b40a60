BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $invite = New-MkIoInvite ada@example.com
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoInvite' {
    It 'finds by mail address, pattern and id' {
        (Get-MkIoInvite ada@example.com).Id | Should -Be $invite.Id
        (Get-MkIoInvite 'ada*').Id | Should -Be $invite.Id
        (Get-MkIoInvite $invite.Id).Email | Should -Be ada@example.com
        @(Get-MkIoInvite).Count | Should -Be 1
    }
}
