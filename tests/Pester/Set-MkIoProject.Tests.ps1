BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoProject' {
    It 'changes what it is told and sends nothing else' {
        $project = Set-MkIoProject demo -DisplayName Demo2
        $project.DisplayName | Should -Be Demo2
        Get-Body (Get-Sent PATCH /projects/demo)[-1] | ConvertTo-Json -Compress -Depth 5 | Should -Be '{"metadata":{"displayName":"Demo2"}}'
        $before = (Get-Sent PATCH /projects/demo).Count
        $null = Get-MkIoProject demo | Set-MkIoProject -DisplayName Demo2
        (Get-Sent PATCH /projects/demo).Count | Should -Be $before
    }

    It 'hides a project' {
        (Set-MkIoProject demo -Hidden $true).Spec.IsHidden | Should -BeTrue
    }

    It 'makes no project that is missing' {
        Set-MkIoProject missing-one -DisplayName x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ProjectNotFound,*'
    }
}

Describe 'Set-MkIoProject -Active' {
    It 'closes a project and opens it again' {
        $null = Set-MkIoProject demo -Active $false
        (Get-Body (Get-Sent PATCH /projects/demo)[-1]).spec | ConvertTo-Json -Compress | Should -Match 'false'
        (Set-MkIoProject demo -Active $true).Spec.IsActive | Should -BeTrue
    }
}
