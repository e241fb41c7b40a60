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

    It 'ends what goes on using the connection in words' {
        $one = Connect-MkIo one -BaseUrl $services.BaseUrl -Token $services.Token
        $null = Connect-MkIo two -BaseUrl $services.BaseUrl -Token $services.Token
        'a1', 'a2' | ForEach-Object { Disconnect-MkIo $one; $_ } | Get-MkIoAsset -Context $one -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 2
        $failures | ForEach-Object { "$_" | Should -BeLike 'The connection was ended by Disconnect-MkIo while it was in use. Run Connect-MkIo*' }
        $failure = { Get-MkIoAsset -Context $one } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'MkIo.NotConnected,*'
        "$failure" | Should -BeLike 'The connection was ended by Disconnect-MkIo. Run Connect-MkIo*'
        { Get-MkIoAsset -ErrorAction Stop } | Should -Not -Throw
    }
}
