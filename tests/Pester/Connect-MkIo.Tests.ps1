BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    Remove-Item Env:MKIO_TOKEN, Env:MKIO_PROJECT, Env:MKIO_BASE_URL -ErrorAction Ignore
    # A JWT whose claims a test chooses; the connection reads it, only the service verifies it.
    function New-TestJwt([hashtable] $Claims) {
        $parts = @{ alg = 'none' }, $Claims | ForEach-Object {
            [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(($_ | ConvertTo-Json -Compress))).TrimEnd('=').Replace('+', '-').Replace('/', '_')
        }
        "$($parts -join '.').signature"
    }
}

AfterAll { Disconnect-MkIo }

Describe 'Connect-MkIo' {
    AfterEach { Remove-Item Env:MKIO_TOKEN, Env:MKIO_PROJECT, Env:MKIO_BASE_URL -ErrorAction Ignore }

    It 'connects with a string and shows what the token says' {
        $context = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
        $context.Project | Should -Be 'demo'
        $context.User | Should -Not -BeNullOrEmpty
        $context.Organization | Should -Not -BeNullOrEmpty
        $context.TokenType | Should -Not -BeNullOrEmpty
        $context.TokenExpires | Should -BeGreaterThan ([DateTimeOffset]::UtcNow)
        Get-MkIoContext | Should -Be $context
    }

    It 'connects with a SecureString' {
        (Connect-MkIo demo -BaseUrl $services.BaseUrl -Token (ConvertTo-SecureString $services.Token -AsPlainText -Force)).Project | Should -Be 'demo'
    }

    It 'connects with the password of a credential' {
        $credential = [pscredential]::new('any', (ConvertTo-SecureString $services.Token -AsPlainText -Force))
        (Connect-MkIo demo -BaseUrl $services.BaseUrl -Credential $credential).Project | Should -Be 'demo'
    }

    It 'takes token, project and address from the environment' {
        $env:MKIO_TOKEN = $services.Token
        $env:MKIO_PROJECT = 'from-env'
        $env:MKIO_BASE_URL = $services.BaseUrl
        $context = Connect-MkIo
        $context.Project | Should -Be 'from-env'
        $context.BaseUrl | Should -Be ([uri]"$($services.BaseUrl)/")
    }

    It 'sends the older header when it is told to' {
        $context = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token -AuthenticationScheme MkIoToken
        $context.AuthenticationScheme | Should -Be 'MkIoToken'
        { Get-MkIoAsset -ErrorAction Stop } | Should -Not -Throw
    }

    It 'makes one call' {
        Reset-Emulator
        $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
        @(Get-EmulatorRequest).Count | Should -Be 1
    }

    It 'makes no call with -NoCheck' {
        Reset-Emulator
        $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token -NoCheck
        @(Get-EmulatorRequest).Count | Should -Be 0
    }

    It 'says that the token is wrong' {
        $failure = { Connect-MkIo demo -BaseUrl $services.BaseUrl -Token 'wrong' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'MkIo.Unauthorized,*'
        $failure.CategoryInfo.Category | Should -Be 'AuthenticationError'
        "$failure" | Should -BeLike '*does not accept the token*ref*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-MkIo*'
    }

    It 'says that the project is wrong' {
        $failure = { Connect-MkIo missing-project -BaseUrl $services.BaseUrl -Token $services.Token } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'MkIo.NotFound,*'
        "$failure" | Should -BeLike "*accepts the token and knows no project 'missing-project'*"
    }

    It 'warns of a token that may not read the project, and connects' {
        $context = Connect-MkIo forbidden-project -BaseUrl $services.BaseUrl -Token $services.Token -WarningVariable warnings -WarningAction SilentlyContinue
        $context.Project | Should -Be 'forbidden-project'
        "$warnings" | Should -BeLike '*core.project.get*'
    }

    It 'refuses a token that has expired, before any request' {
        Reset-Emulator
        $expired = New-TestJwt @{ email = 'a@b.c'; exp = [DateTimeOffset]::UtcNow.AddHours(-1).ToUnixTimeSeconds() }
        $failure = { Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $expired } | Should -Throw -PassThru
        "$failure" | Should -BeLike '*expired at*'
        @(Get-EmulatorRequest).Count | Should -Be 0
    }

    It 'warns of a token with under a week left' {
        $short = New-TestJwt @{ email = 'a@b.c'; exp = [DateTimeOffset]::UtcNow.AddDays(3).ToUnixTimeSeconds() }
        $context = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $short -NoCheck -WarningVariable warnings -WarningAction SilentlyContinue
        $context.User | Should -Be 'a@b.c'
        "$warnings" | Should -BeLike '*expires at*3 days*'
    }

    It 'takes a token that is no JWT as opaque' {
        $context = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token 'opaque' -NoCheck
        $context.User | Should -BeNullOrEmpty
        $context.TokenExpires | Should -BeNullOrEmpty
    }

    It 'refuses plain http beyond this machine' {
        $failure = { Connect-MkIo demo -BaseUrl http://example.com -Token x } | Should -Throw -PassThru
        "$failure" | Should -BeLike '*plain http*'
    }

    It 'says that there is no token when nobody can be asked' -Tag Slow {
        $output = '' | pwsh -NoProfile -NonInteractive -Command "Import-Module '$((Get-Module MkIo).Path)'; try { Connect-MkIo demo -BaseUrl $($services.BaseUrl) } catch { `$_.ToString() }"
        "$output" | Should -BeLike '*No token was given*MKIO_TOKEN*'
    }

    It 'lets two connections be used side by side' {
        $one = Connect-MkIo one -BaseUrl $services.BaseUrl -Token $services.Token
        $two = Connect-MkIo two -BaseUrl $services.BaseUrl -Token $services.Token
        $null = New-MkIoStorageAccount s -SasUrl (New-TestSas) -Context $one
        $null = New-MkIoAsset only-in-one -StorageAccountName s -Context $one
        Get-MkIoAsset -Context $one | ForEach-Object Name | Should -Be 'only-in-one'
        Get-MkIoAsset -Context $two | Should -BeNullOrEmpty
    }

    It 'is found by every runspace' {
        $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
        $module = (Get-Module MkIo).Path
        $projects = 1..3 | ForEach-Object -Parallel { Import-Module $using:module; (Get-MkIoContext).Project }
        $projects | Should -Be 'demo', 'demo', 'demo'
    }
}
