BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoUserProfile' {
    It 'changes what it is told and keeps the rest' {
        $null = Set-MkIoUserProfile -Company Desk -Country GB
        $person = Set-MkIoUserProfile 'Ada Lovelace'
        $person.Spec.Name | Should -Be 'Ada Lovelace'
        $person.Spec.Company | Should -Be Desk
        $before = (Get-Sent PATCH /user/profile).Count
        $null = Set-MkIoUserProfile 'Ada Lovelace' -Country GB
        (Get-Sent PATCH /user/profile).Count | Should -Be $before
    }

    It 'writes the older form whole' {
        $null = Set-MkIoUserProfile -Legacy -UserName Ada -Company Desk
        $null = Set-MkIoUserProfile -Legacy -JobRole Engineer
        $body = Get-Body (Get-Sent PUT /api/profile/)[-1]
        $body.spec.company | Should -Be Desk
        $body.spec.jobrole | Should -Be Engineer
        $body.spec.PSObject.Properties.Name | Should -Not -Contain 'is_admin'
    }

    It 'takes a profile as a whole, and writes nothing where it is that already' {
        $null = Set-MkIoUserProfile Whole -Company Desk -Country GB
        $saved = Get-MkIoUserProfile
        $null = Set-MkIoUserProfile -Company Other
        ($saved | Set-MkIoUserProfile).Spec.Company | Should -Be Desk
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        $null = Get-MkIoUserProfile | Set-MkIoUserProfile
        $null = Get-MkIoUserProfile | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoUserProfile
        $null = Get-MkIoUserProfile -Legacy | Set-MkIoUserProfile -Legacy
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
        ([pscustomobject]@{ UserName = 'Row'; Company = 'Table' } | Set-MkIoUserProfile).Spec.Company | Should -Be Table
    }

    It 'refuses a user and nothing, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, $null | Set-MkIoUserProfile -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}

Describe 'Set-MkIoUserProfile -PhoneNumber' {
    It 'sends the number' {
        (Set-MkIoUserProfile -PhoneNumber '+44 20 7946 0000').Spec.PhoneNumber | Should -Be '+44 20 7946 0000'
        (Get-MkIoUserProfile).Spec.PhoneNumber | Should -Be '+44 20 7946 0000'
    }
}
