# Every cmdlet that has -Context works with the connection that it is given, and not with the session's own: the session is connected
# to another local MK.IO, and to another project there. The calls are those of LeastPrivilege/.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    . "$PSScriptRoot/Context.Cases.ps1"
    $cases = @(Get-ContextCase)
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/../services/LocalServices.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    . "$PSScriptRoot/LeastPrivilege.Helpers.ps1"
    $all = Connect-WithAllRights
    . "$PSScriptRoot/LeastPrivilege.World.ps1"
    $token = $services.Token

    # What goes there by mistake does no harm to the tests.
    $neighbour = Start-LocalMkIo
    $null = Connect-MkIo elsewhere -BaseUrl $neighbour.Values.MKIO_BASE_URL -Token $neighbour.Values.MKIO_TOKEN -NoCheck

    function Get-CallCount([string] $BaseUrl) {
        $operations = (Invoke-RestMethod "$BaseUrl/_emulator/operations?called=true").operations
        [int]($operations | Measure-Object calls -Sum).Sum
    }

    # Runs the case with the context for each cmdlet in it, and tells how many requests came to the two.
    function Invoke-WithContext($Case, $Context) {
        if ($Case['EndsWorld']) { Reset-Emulator }
        $PSDefaultParameterValues = @{ '*-MkIo*:Context' = $Context }
        if ($Case['Prepare']) { . $Case.Prepare }
        $here, $there = (Get-CallCount $services.BaseUrl), (Get-CallCount $neighbour.Values.MKIO_BASE_URL)
        $failure = $null
        try {
            $ErrorActionPreference = 'Stop'
            $null = . $Case.Run 6>$null 3>$null
        }
        catch { $failure = $_ }
        [pscustomobject]@{
            Failure = $failure
            Here    = (Get-CallCount $services.BaseUrl) - $here
            There   = (Get-CallCount $neighbour.Values.MKIO_BASE_URL) - $there
        }
        if ($Case['Finish']) { . $Case.Finish }
    }
}

AfterAll {
    Disconnect-MkIo
    $neighbour.Process.Kill()
}

Describe '-Context' -Tag Slow {
    It 'leads <Name> <Way> to the connection that it names' -ForEach $cases {
        $seen = Invoke-WithContext $_ $all
        $seen.Failure | Should -BeNullOrEmpty
        $seen.There | Should -Be 0 -Because 'the session''s own connection was not meant'
        (Get-MkIoContext).Project | Should -Be elsewhere
        # What only looks at the token, or at the connection itself, asks nobody.
        if (-not $_.AsksNobody) { $seen.Here | Should -BeGreaterThan 0 }
    }

    It 'is missed where it is not given' {
        $case = @{ Run = { Get-MkIoAsset nowhere } }
        $null = Connect-MkIo elsewhere -BaseUrl $neighbour.Values.MKIO_BASE_URL -Token $neighbour.Values.MKIO_TOKEN -NoCheck
        $seen = Invoke-WithContext $case $null
        $seen.Here | Should -Be 0
        $seen.There | Should -BeGreaterThan 0
    }
}
