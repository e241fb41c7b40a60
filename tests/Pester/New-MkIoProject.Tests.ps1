BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoProject' {
    It 'makes a project' {
        $project = New-MkIoProject archive -DisplayName 'The archive' -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        $project.Name | Should -Be archive
        $body = Get-Body (Get-Sent PUT /projects/archive)[-1]
        $body.locationName | Should -Be uksouth
        $body.displayName | Should -Be 'The archive'
    }

    It 'refuses one that exists' {
        New-MkIoProject demo -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ProjectAlreadyExists,*'
    }

    It 'makes one like a piped one' {
        $source = New-MkIoProject source -DisplayName 'The source' -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        foreach ($piped in $source, ($source | ConvertTo-Json -Depth 9 | ConvertFrom-Json)) {
            $name = "copy-$($piped.GetType().Name.ToLowerInvariant())"
            $copy = $piped | New-MkIoProject -Name $name
            $copy.DisplayName | Should -Be 'The source'
            $copy.Location | Should -Be uksouth
            $copy.PaymentMethodId | Should -Be c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
            ($piped | New-MkIoProject -Name "$name-2" -DisplayName Other).DisplayName | Should -Be Other
        }
        (Get-MkIoProject source | New-MkIoProject -Name copy-read).DisplayName | Should -Be 'The source'
    }

    It 'refuses what has no location or is a user, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        New-MkIoProject nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Location*'
        $user | New-MkIoProject -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike 'A User is not a project*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}
