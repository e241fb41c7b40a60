BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $token = New-MkIoToken -Description 'to be found' -ExpiresIn 5.00:00:00
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoToken' {
    It 'lists the tokens and shows no token' {
        $tokens = Get-MkIoToken
        $tokens.Description | Should -Contain 'to be found'
        $tokens | Format-List * -Force | Out-String | Should -Not -Match 'eyJ'
        $tokens | Format-Table | Out-String -Width 120 | Should -Match 'to be found'
    }

    It 'gets one by id, from the pipeline too' {
        ($token | Get-MkIoToken).Description | Should -Be 'to be found'
        (Get-MkIoToken $token.Id).Id | Should -Be $token.Id
    }

    It 'reports what is not there' {
        Get-MkIoToken ([guid]::NewGuid()) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TokenNotFound,*'
    }
}
