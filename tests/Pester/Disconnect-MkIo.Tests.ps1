BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
}

Describe 'Disconnect-MkIo' {
    It 'forgets the connection' {
        $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
        Disconnect-MkIo
        Get-MkIoContext | Should -BeNullOrEmpty
        $failure = { Get-MkIoAsset } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'MkIo.NotConnected,*'
    }

    It 'is no error without a connection' {
        { Disconnect-MkIo } | Should -Not -Throw
    }

    It 'leaves another connection alone' {
        $one = Connect-MkIo one -BaseUrl $services.BaseUrl -Token $services.Token
        $null = Connect-MkIo two -BaseUrl $services.BaseUrl -Token $services.Token
        $one | Disconnect-MkIo
        (Get-MkIoContext).Project | Should -Be 'two'
        { Get-MkIoAsset -ErrorAction Stop } | Should -Not -Throw
    }
}
