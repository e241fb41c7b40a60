BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
    $null = Start-MkIoJob hd a1 a1-hd -Name j1 -Description old -CorrelationData @{ a = 1 }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoJob' {
    It 'changes priority and description by PATCH, and keeps the rest' {
        $job = Get-MkIoJob hd | Set-MkIoJob -Priority High
        $job.Priority | Should -Be 'High'
        $job.Description | Should -Be 'old'
        $sent = (Get-Sent PATCH)[-1].body
        $sent.properties.PSObject.Properties.Name | Sort-Object | Should -Be 'correlationData', 'input', 'outputs', 'priority'
    }

    It 'removes a description, and sends nothing where nothing changes' {
        (Set-MkIoJob j1 -Transform hd -Description '').Description | Should -BeNullOrEmpty
        $before = (Get-Sent PATCH).Count
        $null = Set-MkIoJob j1 -Transform hd -Priority High
        (Get-Sent PATCH).Count | Should -Be $before
    }

    It 'does not make a job that is not there' {
        Set-MkIoJob none -Transform hd -Priority Low -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.JobNotFound,*'
    }
}

Describe 'Set-MkIoJob -CorrelationData' {
    It 'sends the data' {
        $null = Set-MkIoJob j1 -Transform hd -CorrelationData @{ order = 'A-17' }
        (Get-Sent PATCH | Where-Object path -like '*/jobs/j1')[-1].body.properties.correlationData.order | Should -Be 'A-17'
        "$((Get-MkIoJob hd j1).Properties.CorrelationData['order'])" | Should -Be 'A-17'
    }
}
