using System.Globalization;
using System.Numerics;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

/// <summary>Alone: the trace of the binder is one for the process.</summary>
[CollectionDefinition(nameof(BinderTrace), DisableParallelization = true)]
public sealed class BinderTrace;

/// <summary>A duration is what it says, and a number alone what the parameter's help says; never ticks.</summary>
[Collection(nameof(BinderTrace))]
public sealed class DurationTests : IDisposable
{
    private static readonly List<BoundParameter> Parameters =
        [.. BoundParameter.All.Where(parameter => parameter.Property.PropertyType == typeof(TimeSpan) || parameter.Property.PropertyType == typeof(TimeSpan?))];

    private readonly Shell _shell = Shell.WithoutServer();

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var parameter in Parameters)
                data.Add(parameter.Command, parameter.Name);
            return data;
        }
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void None_is_left_out()
    {
        Assert.Equal(28, Parameters.Count);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Parameters.Count} parameters of {Parameters.Select(parameter => parameter.Command).Distinct().Count()} cmdlets are durations.");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_one_takes_numbers_in_its_unit_and_other_forms_as_they_say(string command, string name)
    {
        var parameter = Find(command, name);
        var day = TimeSpan.FromDays(1);
        var thirty = Length(UnitOf(parameter), 30);

        Assert.Equal(thirty, Bound(parameter, "30"));
        Assert.Equal(thirty, Bound(parameter, "'30'"));
        Assert.Equal(thirty, Bound(parameter, "30.0"));
        // Without quotes PowerShell takes d and s for suffixes of numbers.
        Assert.Equal(30 * day, Bound(parameter, "30d"));
        Assert.Equal(30 * day, Bound(parameter, "'30d'"));
        Assert.Equal(TimeSpan.FromSeconds(90), Bound(parameter, "90s"));
        Assert.Equal(TimeSpan.FromMinutes(90), Bound(parameter, "1h30m"));
        Assert.Equal(TimeSpan.FromMinutes(90), Bound(parameter, "PT1H30M"));
        Assert.Equal(30 * day, Bound(parameter, "P30D"));
        Assert.Equal(TimeSpan.FromSeconds(90), Bound(parameter, "00:01:30"));
        Assert.Equal(TimeSpan.FromHours(4), Bound(parameter, "(New-TimeSpan -Hours 4)"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_one_says_how_a_number_was_read_and_refuses_what_is_none(string command, string name)
    {
        var parameter = Find(command, name);
        var unit = UnitOf(parameter) switch { DurationUnit.Days => "days", DurationUnit.Hours => "hours", _ => "seconds" };

        Assert.Single(Run(parameter.Line("30") + " -Verbose").Verbose, message => message == $"-{name} 30: 30 {unit}");
        Assert.DoesNotContain(Run(parameter.Line("4h") + " -Verbose").Verbose, message => message.StartsWith($"-{name} ", StringComparison.Ordinal));
        string[] wrongs = ["abc", "30x", "'1,5'", "-5", "'-00:01:00'", "([double]::NaN)", "1e300", "99999999999d", "(Get-Date)", "$true", "1kb"];
        // A blank column of a row says nothing; elsewhere a blank is a mistake.
        foreach (var wrong in Transformation(parameter).AllowBlank ? wrongs : [.. wrongs, "''", "' '", "$null"])
        {
            var error = Run(parameter.Line(wrong)).Errors[0];
            Assert.StartsWith("ParameterArgumentTransformationError", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"'{name}'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("such as 30d, 4h, 15m, 90s", error.ToString(), StringComparison.Ordinal);
            Assert.Contains($"a number of {unit}", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_pipeline_binds_and_is_optional_takes_a_blank_for_nothing()
        => Assert.All(Parameters, parameter => Assert.Equal(
            parameter.Property.GetCustomAttributes(typeof(ParameterAttribute), true).Cast<ParameterAttribute>().Any(use => use is { ValueFromPipelineByPropertyName: true, Mandatory: false }),
            Transformation(parameter).AllowBlank));

    [Theory]
    [InlineData("2w", 14 * 86400)]
    [InlineData("1d12h", 36 * 3600)]
    [InlineData("1h 30m", 5400)]
    [InlineData("1.5h", 5400)]
    [InlineData("15M", 900)]
    [InlineData("500ms", 0.5)]
    [InlineData("1m500ms", 60.5)]
    [InlineData("24:00:00", 86400)]
    [InlineData("36:30:00", 131400)]
    [InlineData("1:30", 5400)]
    [InlineData("0:0:1.5", 1.5)]
    [InlineData("1.02:03:04", 93784)]
    [InlineData("1:02:03:04", 93784)]
    [InlineData("pt1h", 3600)]
    [InlineData("P2W", 14 * 86400)]
    [InlineData(" 30 ", 108000)]
    [InlineData("0", 0)]
    public void Texts_are_read(string text, double seconds) => Assert.Equal(seconds, Duration.Read(text, DurationUnit.Hours).Value.TotalSeconds);

    [Theory]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("h")]
    [InlineData("1..5h")]
    [InlineData("00:90:00")]
    [InlineData("1:2:3:4:5")]
    [InlineData("PT")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("-PT5M")]
    [InlineData("-30d")]
    [InlineData("P99999999999D")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("9999999999999:00:00")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    public void Texts_are_refused(string text) => Assert.Throws<ArgumentTransformationMetadataException>(() => Duration.Read(text, DurationUnit.Hours));

    [Fact]
    public void Numbers_of_every_type_have_the_unit()
    {
        foreach (var number in (object[])[(byte)2, (sbyte)2, (ushort)2, 2, 2u, 2L, 2ul, 2f, 2d, new BigInteger(2)])
            Assert.Equal(TimeSpan.FromHours(2), Duration.Read(new PSObject(number), DurationUnit.Hours).Value);
        Assert.Equal(TimeSpan.FromDays(2), Duration.Read(2m, DurationUnit.Days).Value);
        Assert.Equal(TimeSpan.FromSeconds(2), Duration.Read((short)2, DurationUnit.Seconds).Value);
        Assert.Equal("1: 1 hour", Duration.Read(1, DurationUnit.Hours).Remark);
        Assert.Throws<ArgumentTransformationMetadataException>(() => Duration.Read(double.PositiveInfinity, DurationUnit.Days));
        Assert.Throws<ArgumentTransformationMetadataException>(() => Duration.Read(DayOfWeek.Friday, DurationUnit.Days));
    }

    [Theory]
    [InlineData("$window = 4d; Set-MkIoLiveOutput x x -ArchiveWindow $window -WhatIf", "4d")]
    [InlineData("$splat = @{ ArchiveWindow = 90s }; Set-MkIoLiveOutput x x @splat -WhatIf", "90s")]
    public void A_suffix_that_PowerShell_took_for_a_type_is_refused_where_it_changes_the_meaning(string script, string meant)
        => Assert.Contains($"as which PowerShell reads {meant} without quotes", Run(script).Error.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_TimeSpan_survives_a_job_and_JSON()
    {
        foreach (var item in (string[])["(New-TimeSpan -Hours 4 | ConvertTo-Json | ConvertFrom-Json)", "(New-TimeSpan -Hours 4 | Select-Object TotalSeconds)", "@{ Ticks = 144000000000 }", "([System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((New-TimeSpan -Hours 4))))"])
            Assert.Equal(["04:00:00"], _shell.Run($"Test-DurationProbe -Wait {item}").Clean());
        foreach (var other in (string[])["(Get-Date | Select-Object Ticks)", "@{ Wait = 4 }", "([pscustomobject]@{ Ticks = 'x' })"])
            Assert.Contains("is not a duration", _shell.Run($"Test-DurationProbe -Wait {other}").Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_pipeline_are_read_in_the_same_way()
    {
        var outcome = _shell.Run("""
            'Wait,Other', '30,1', '90s,2', ',3', 'PT1H,4' | ConvertFrom-Csv | Test-DurationProbe -Verbose
            [pscustomobject]@{ Wait = 30 }, [pscustomobject]@{ Wait = New-TimeSpan -Minutes 1 } | Test-DurationProbe -Verbose
            'Wait', 'soon', '30' | ConvertFrom-Csv | Test-DurationProbe
            """);
        Assert.Equal(["00:00:30", "00:01:30", "nothing", "01:00:00", "00:00:30", "00:01:00", "00:00:30"], outcome.Output);
        Assert.Equal(["-Wait 30: 30 seconds", "-Wait 30: 30 seconds"], outcome.Verbose);
        Assert.Contains("'soon' is not a duration", outcome.Error.ToString(), StringComparison.Ordinal);
    }

    private static BoundParameter Find(string command, string name) => Parameters.Single(parameter => parameter.Command == command && parameter.Name == name);

    private static DurationTransformationAttribute Transformation(BoundParameter parameter)
        => Assert.IsType<DurationTransformationAttribute>(Assert.Single(parameter.Property.GetCustomAttributes(typeof(DurationTransformationAttribute), true)));

    private static DurationUnit UnitOf(BoundParameter parameter)
    {
        // As the help states it, and not only as the attribute has it.
        var expected = parameter.Name switch { "ExpiringWithin" or "ExpiresWithin" or "ExpiresIn" => DurationUnit.Days, "ArchiveWindow" => DurationUnit.Hours, _ => DurationUnit.Seconds };
        Assert.Equal(expected, Transformation(parameter).Unit);
        return expected;
    }

    private static TimeSpan Length(DurationUnit unit, int count) => unit switch
    {
        DurationUnit.Days => TimeSpan.FromDays(count),
        DurationUnit.Hours => TimeSpan.FromHours(count),
        _ => TimeSpan.FromSeconds(count),
    };

    private Outcome Run(string script) => _shell.Run(script, BoundParameter.Resource);

    // The binder's own trace tells what the parameter holds.
    private TimeSpan Bound(BoundParameter parameter, string value)
    {
        var trace = Path.GetTempFileName();
        try
        {
            _shell.Run($"Trace-Command -Name ParameterBinding -FilePath '{trace}' -Force -Expression {{ {parameter.Line(value)} }}", BoundParameter.Resource);
            var bound = File.ReadLines(trace).Select(line => line.Trim()).Last(line => line.Contains($"] to param [{parameter.Name}] SUCCESSFUL", StringComparison.Ordinal));
            var start = bound.IndexOf("BIND arg [", StringComparison.Ordinal) + "BIND arg [".Length;
            return TimeSpan.Parse(bound[start..bound.IndexOf(']', start)], CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(trace);
        }
    }
}

/// <summary>A cmdlet that the pipeline brings a duration and a value of an open set.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DurationProbe")]
public sealed class DurationProbeCommand : global::MkIo.PowerShell.Pipeline.AsyncCmdlet
{
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? Wait { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [OpenSet("Red", "Blue", AllowBlank = true)]
    public string? Colour { get; set; }

    protected override void ProcessRecord() => Try(null, () => WriteObject(Wait is { } time ? time.ToString("c", CultureInfo.InvariantCulture) : Colour ?? "nothing"));
}
