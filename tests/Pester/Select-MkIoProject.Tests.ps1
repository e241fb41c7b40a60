BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Select-MkIoProject' {
    It 'changes the project of the connection' -Tag AllRights {
        (Select-MkIoProject other).Project | Should -Be 'other'
        (Get-MkIoContext).Project | Should -Be 'other'
    }

    It 'says that a project does not exist and stays where it was' {
        $null = Select-MkIoProject demo
        Select-MkIoProject missing-project -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.FullyQualifiedErrorId | Should -BeLike 'MkIo.ProjectNotFound,*'
        (Get-MkIoContext).Project | Should -Be 'demo'
    }

    It 'leaves the connection in use alone when it is told another' {
        $other = Get-MkIoContext
        $null = Select-MkIoProject demo
        (Select-MkIoProject elsewhere -Context $other).Project | Should -Be 'elsewhere'
        (Get-MkIoContext).Project | Should -Be 'demo'
    }

    It 'completes projects' {
        $completed = TabExpansion2 'Select-MkIoProject de' | ForEach-Object CompletionMatches | ForEach-Object CompletionText
        $completed | Should -Contain 'demo'
    }
}

Describe 'Select-MkIoProject -NoCheck' {
    It 'asks nobody whether the project exists' {
        $before = (Get-EmulatorOperation | Measure-Object calls -Sum).Sum
        (Select-MkIoProject nowhere -NoCheck).Project | Should -Be nowhere
        (Get-EmulatorOperation | Measure-Object calls -Sum).Sum | Should -Be $before
        (Get-MkIoContext).Project | Should -Be nowhere
        $null = Select-MkIoProject demo
    }
}
