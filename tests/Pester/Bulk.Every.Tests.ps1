# Every cmdlet that takes many items keeps to -ThrottleLimit, gives the same whatever it is, and shows its progress with -TotalCount.
# The calls are in Bulk.Cases.ps1. Between the cmdlets and the local MK.IO stands a relay that counts the requests under way.
BeforeDiscovery {
    . "$PSScriptRoot/Bulk.Cases.ps1"
    $cases = @(Get-BulkCase)
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    . "$PSScriptRoot/Bulk.Cases.ps1"
    $direct = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
    Set-EmulatorSetting @{ stateSeconds = 0 }

    $references = if ($PSEdition -eq 'Desktop') { @{ ReferencedAssemblies = 'System.Net.Http' } } else { @{} }
    Add-Type -TypeDefinition @'
using System; using System.IO; using System.Net; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
public sealed class CountingRelay : IDisposable
{
    private readonly HttpListener _listener = new HttpListener();
    private readonly HttpClient _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly string _target;
    private int _now, _most, _all;
    public CountingRelay(string url, string target)
    {
        _target = target;
        _listener.Prefixes.Add(url + "/");
        _listener.Start();
        Task.Run(Serve);
    }
    public int Most { get { return _most; } }
    public int All { get { return _all; } }
    public void Forget() { _most = 0; _all = 0; }
    public void Dispose() { _listener.Close(); _client.Dispose(); }
    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); } catch (Exception) { return; }
            var ignored = Task.Run(() => Relay(context));
        }
    }
    private async Task Relay(HttpListenerContext context)
    {
        var now = Interlocked.Increment(ref _now);
        Interlocked.Increment(ref _all);
        int most;
        while (now > (most = _most) && Interlocked.CompareExchange(ref _most, now, most) != most) { }
        try
        {
            await Task.Delay(10);
            var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), _target + context.Request.RawUrl);
            if (context.Request.HasEntityBody)
            {
                var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                request.Content = new ByteArrayContent(body.ToArray());
            }
            foreach (string name in context.Request.Headers)
                if (name != "Host" && name != "Content-Length" && name != "Connection" && !request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]) && request.Content != null)
                    request.Content.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
            var response = await _client.SendAsync(request);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var header in response.Headers)
                if (header.Key != "Transfer-Encoding") context.Response.Headers[header.Key] = string.Join(",", header.Value);
            if (response.Content.Headers.ContentType != null) context.Response.ContentType = response.Content.Headers.ContentType.ToString();
            Interlocked.Decrement(ref _now);
            context.Response.ContentLength64 = bytes.Length;
            if (bytes.Length > 0) context.Response.OutputStream.Write(bytes, 0, bytes.Length);
        }
        catch (Exception error) { Interlocked.Decrement(ref _now); context.Response.StatusCode = 502; Console.Error.WriteLine(error); }
        finally { try { context.Response.Close(); } catch (Exception) { } }
    }
}
'@ @references

    $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $free.Start()
    $port = $free.LocalEndpoint.Port
    $free.Stop()
    $relay = [CountingRelay]::new("http://127.0.0.1:$port", $services.BaseUrl)
    $relayed = Connect-MkIo -BaseUrl "http://127.0.0.1:$port" -Project demo -Token $services.Token -NoCheck

    # What the cases find.
    $folder = "$TestDrive"
    $sasUrl = New-TestSas
    $runs = @{ Count = 0 }
    $paymentMethod = (Get-MkIoPaymentMethod -Context $direct)[0].Id
    $PSDefaultParameterValues = @{ '*-MkIo*:Context' = $direct }
    $null = New-MkIoStorageAccount bulk -SasUrl $sasUrl
    $null = New-TestContainer (1..8 | ForEach-Object { "c-$_" }) -Blob film.mp4
    $null = 1..8 | ForEach-Object { [pscustomobject]@{ Name = "f-$_"; Container = "c-$_" } } | New-MkIoAsset -StorageAccountName bulk
    1..8 | ForEach-Object { Set-Content "$folder/sent-$_.txt" $_ }
    $null = New-MkIoTransform hd -BuiltInPreset H264SingleBitrateSD
    $null = 1..8 | ForEach-Object { "stage-$_" } | New-MkIoLiveEvent
    $null = 1..8 | ForEach-Object { [pscustomobject]@{ Name = "s-$_" } } | New-MkIoContentKeyPolicy -ClearKey -OpenRestriction
    $null = 1..8 | ForEach-Object { New-MkIoStreamingLocator "s-$_" -Asset "f-$_" -StreamingPolicy Predefined_ClearKey -ContentKeyPolicy "s-$_" }
    $null = New-MkIoStreamingEndpoint default
    Start-MkIoStreamingEndpoint default
    $PSDefaultParameterValues = @{}

    function Get-Row($Case) {
        foreach ($n in 1..8) {
            $row = & $Case.Row $n
            if ($row -is [hashtable]) { [pscustomobject]$row } else { $row }
        }
    }

    function New-Item8($Case) {
        $make = & $Case.Make
        $null = Get-Row $Case | & "New-MkIo$($Case.Noun)" @make -ErrorAction Ignore -WarningAction Ignore
    }

    function Remove-Item8($Case) {
        Get-Row $Case | & "Remove-MkIo$($Case.Noun)" -Force -ErrorAction Ignore -WarningAction Ignore
    }

    function Set-Running8($Case, [bool] $Running) {
        $verb = if ($Running) { 'Start' } else { 'Stop' }
        Get-Row $Case | & "$verb-MkIo$($Case.Noun)" -Confirm:$false -ErrorAction Ignore -WarningAction Ignore
    }

    function Start-Job8 {
        $null = 1..8 | ForEach-Object { [pscustomobject]@{ Name = "t-$_"; TransformName = 'hd' } } | Remove-MkIoJob -Force -ErrorAction Ignore -WarningAction Ignore
        Set-EmulatorSetting @{ stateSeconds = 60 }
        $null = 1..8 | ForEach-Object { Start-MkIoJob hd f-1 f-2 -Name "t-$_" }
        Set-EmulatorSetting @{ stateSeconds = 0 }
    }

    function Reset-Case($Case) {
        $PSDefaultParameterValues = @{ '*-MkIo*:Context' = $direct }
        . $Case.Before
    }

    # Runs a case with a limit: what came of it, and how many requests were under way at once.
    function Invoke-Bulk($Case, [int] $Limit) {
        Reset-Case $Case
        $with = & $Case.With
        $relay.Forget()
        $output = Get-Row $Case | & $Case.Name @with -ThrottleLimit $Limit -Context $relayed -ErrorAction Stop -WarningAction SilentlyContinue
        $shown = if ($Case['After']) { @(& $Case.After) } else { @($output | Where-Object { $null -ne $_ } | ForEach-Object $Case.Show) }
        [pscustomobject]@{ Most = $relay.Most; All = $relay.All; Output = $shown }
    }
}

AfterAll {
    Disconnect-MkIo
    if ($relay) { $relay.Dispose() }
}

Describe 'A bulk cmdlet' -Tag Slow {
    It '<Name> keeps to -ThrottleLimit and gives the same' -ForEach $cases {
        $case = $_
        $one = Invoke-Bulk $case 1
        $seven = Invoke-Bulk $case 7
        $one.All | Should -BeGreaterThan 0
        $one.Most | Should -BeLessOrEqual (1 + [int]$case['Beside'])
        $seven.Most | Should -BeLessOrEqual (7 + [int]$case['Beside'])
        if (-not $case['InTurn']) { $seven.Most | Should -BeGreaterThan 1 }
        $seven.Output | Should -Be $one.Output
        if ($Name -notlike 'Remove-*') { $one.Output.Count | Should -BeGreaterOrEqual 8 }
    }
}

Describe '-TotalCount' -Tag Slow {
    It 'has every bulk cmdlet show how far it is' {
        # A short run shows no progress. So that not each of them has to take a second, they run side by side: each has done one of three
        # items when the second has passed, does the other, and shows it.
        foreach ($case in $cases) { Reset-Case $case }
        $script = {
            param($cases, $Context)
            $pipelines = foreach ($case in $cases) {
                $with = & $case.With
                $step = { & $case.Name @with -ThrottleLimit 1 -TotalCount 3 -Context $Context -WarningAction SilentlyContinue -ErrorAction Stop }.GetSteppablePipeline()
                $step.Begin($true)
                @{ Step = $step; Rows = @(Get-Row $case) }
            }
            foreach ($pipeline in $pipelines) { $pipeline.Step.Process($pipeline.Rows[0]); $pipeline.Step.Process($pipeline.Rows[1]) }
            Start-Sleep -Milliseconds 1050 # time after which progress is shown
            foreach ($pipeline in $pipelines) { $pipeline.Step.Process($pipeline.Rows[2]); $pipeline.Step.End() }
        }
        $shell = [powershell]::Create('CurrentRunspace').AddScript($script).AddArgument($cases).AddArgument($direct)
        $null = $shell.Invoke()
        $shell.Streams.Error | Should -BeNullOrEmpty
        $progress = $shell.Streams.Progress
        $seen = foreach ($name in $cases.Name) {
            $mine = @($progress | Where-Object Activity -eq $name)
            if ($mine.Count -eq 0) { "$name showed nothing"; continue }
            if ($mine[0].StatusDescription -notmatch '^[23] done, 0 failed' -or $mine[0].PercentComplete -notin 66, 100) { "$name showed $($mine[0])" }
            if ($mine[-1].RecordType -ne 'Completed') { "$name did not complete" }
        }
        $seen | Should -BeNullOrEmpty
    }
}
