BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoProject' {
    It 'gets projects by name, pattern and filter' {
        $project = Get-MkIoProject demo
        $project.PSTypeNames[0] | Should -Be 'MkIo.Management.Project'
        $project.Id | Should -BeOfType ([guid])
        (Get-MkIoProject 'de*').Name | Should -Contain demo
        (Get-MkIoProject -Filter "name eq 'demo'").Name | Should -Be demo
    }

    It 'needs no project of its own, and can be piped to Select-MkIoProject' {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Token $services.Token
        (Get-MkIoProject demo | Select-MkIoProject).Project | Should -Be demo
    }
}
