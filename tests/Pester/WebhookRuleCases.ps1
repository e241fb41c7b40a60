# What New- and Set-MkIoWebhookRule send. Dot-sourced.
#
# Check gets the rule that the cmdlet returned and the body that was sent.
$WebhookRuleCases = @(
    @{
        Case = 'query parameters and headers to their place'; Name = 'full'
        Parameters = @{
            Url = 'https://example.com/mkio'; Event = 'MediaKind.JobFinished'; QueryParameter = @{ from = 'mkio' }
            AuthenticationHeader = @{ Authorization = 'canary-1' }; AuthenticationQueryParameter = @{ key = 'canary-2' }
        }
        Check = {
            param($rule, $sent)
            $rule.Spec.QueryParams['from'] | Should -Be mkio
            $sent.spec.queryParams.from | Should -Be mkio
            $sent.spec.authentication.headers.PSObject.Properties.Name | Should -Be Authorization
            $sent.spec.authentication.queryParams.PSObject.Properties.Name | Should -Be key
        }
    }
)
