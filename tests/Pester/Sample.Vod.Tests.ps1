BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $film = New-Item (Join-Path $TestDrive film.mp4) -Value 'moving pictures'
    $before = @{ Token = $env:MKIO_TOKEN; Project = $env:MKIO_PROJECT; BaseUrl = $env:MKIO_BASE_URL }
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $services.Token, 'demo', $services.BaseUrl
}

AfterAll {
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $before.Token, $before.Project, $before.BaseUrl
    Disconnect-MkIo
}

Describe 'samples/vod.ps1' -Tag Slow {
    It 'goes from a film on this machine to URLs that play, twice if need be' {
        $urls = & "$PSScriptRoot/../../samples/vod.ps1" -SasUrl (New-TestSas) -Path $film -Name sample-film
        $urls.Protocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        $urls.AssetName | Select-Object -Unique | Should -Be 'sample-film-vod'
        (Get-MkIoAssetFile sample-film).Name | Should -Be 'film.mp4'
        (Get-MkIoJob).State | Should -Be 'Finished'
        (Get-MkIoStreamingEndpoint).State | Should -Be 'Running'
        (& "$PSScriptRoot/../../samples/vod.ps1" -SasUrl (New-TestSas) -Path $film -Name sample-film).Url | Should -Be $urls.Url
    }
}
