# What New- and Set-MkIoStreamingEndpoint send. Dot-sourced.
#
# Check gets the body that was sent and the endpoint as it is afterwards.
$StreamingEndpointCases = @(
    @{
        Case = 'CDN, cache ages and tags to their place'
        Parameters = @{ CdnEnabled = $true; CdnProfile = 'profile-1'; UrlStyle = 'AMS'; MaxCacheAge = 60; MaxManifestCacheAge = 5; Tag = @{ show = 'news' }; TimeoutSec = 30 }
        Check = {
            param($sent, $endpoint)
            $sent.properties.cdnProfile, $sent.properties.maxCacheAge | Should -Be profile-1, 60
            $endpoint.Properties.CdnProfile, $endpoint.Properties.MaxCacheAge, $endpoint.Properties.MaxManifestCacheAge, $endpoint.Properties.UrlStyle | Should -Be profile-1, 60, 5, AMS
            $endpoint.Tags['show'] | Should -Be news
        }
    }
)
