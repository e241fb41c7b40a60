BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $container = (New-TestContainer film -Blob film.mp4).Name
    $before = @{ Token = $env:MKIO_TOKEN; Project = $env:MKIO_PROJECT; BaseUrl = $env:MKIO_BASE_URL }
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $services.Token, 'demo', $services.BaseUrl
}

AfterAll {
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $before.Token, $before.Project, $before.BaseUrl
    Disconnect-MkIo
}

Describe 'samples/vod.ps1' {
    It 'goes from a film in a container to URLs that play' {
        $urls = & "$PSScriptRoot/../../samples/vod.ps1" -SasUrl (New-TestSas) -Container $container
        $urls.Protocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        $urls.AssetName | Select-Object -Unique | Should -Be "$container-vod"
        (Get-MkIoJob).State | Should -Be 'Finished'
        (Get-MkIoStreamingEndpoint).State | Should -Be 'Running'
    }
}
