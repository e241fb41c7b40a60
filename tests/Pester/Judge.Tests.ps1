# What ./build.sh judge makes of the reports that tests/judge writes.
Describe 'Judge' {
    BeforeAll {
        . "$PSScriptRoot/../../build/Judge.ps1"

        function Write-Report([string] $Name, [hashtable[]] $Line) {
            $Line | ForEach-Object {
                $all = [ordered]@{ operation = 'GET /a'; status = 200; request = @(); response = @(); excepted = @(); noted = @(); refused = $false }
                foreach ($key in $_.Keys) { $all[$key] = $_[$key] }
                $all | ConvertTo-Json -Compress
            } | Set-Content "TestDrive:/$Name.jsonl"
        }
    }

    BeforeEach {
        Get-ChildItem TestDrive:/ | Remove-Item
    }

    It 'counts the violations of all reports, and neither what both refuse nor exceptions and notes' {
        Write-Report one @{}, @{ operation = 'PUT /b'; request = @('too long', 'too wide'); sent = '/b x' }, @{ request = @('bad'); refused = $true; status = 400 }
        Write-Report two @{ response = @('no number'); answered = '{}' }, @{ excepted = @('the document errs'); noted = @('no such status') }
        $shown = Show-JudgeVerdict (Convert-Path TestDrive:/) 6>&1
        $shown[-1] | Should -Be 2
        "$($shown[-2])" | Should -Be 'judge: 5 requests, 2 operations, 1 request violations, 1 response violations'
        "$shown" | Should -BeLike '*exception, 1 times: the document errs*note, 1 times: GET /a -> 200: no such status*1 requests were refused by the local MK.IO and the judge alike*'
    }

    It 'finds nothing in clean reports' {
        Write-Report one @{}, @{}
        (Show-JudgeVerdict (Convert-Path TestDrive:/) 6>&1)[-1] | Should -Be 0
    }

    It 'takes no reports for no verdict' {
        { Show-JudgeVerdict (Convert-Path TestDrive:/) } | Should -Throw '*saw no request*'
    }
}
