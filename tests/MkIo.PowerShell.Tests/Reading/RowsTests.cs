using MkIo.Media;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Reading;

/// <summary>One row says nothing of the next: PowerShell goes on to list a parameter as bound that only an earlier item had.</summary>
public sealed class RowsTests(LocalMkIo service) : IClassFixture<LocalMkIo>
{
    [Theory]
    [InlineData("[pscustomobject]@{ Name = 'a'; ForceEnd = $true; ClipEnd = '20s' }, [pscustomobject]@{ Name = 'b'; ClipEnd = '20s' }")]
    [InlineData("[pscustomobject]@{ Name = 'a'; ForceEnd = $true; ClipEnd = '20s' }, [pscustomobject]@{ ForceEnd = $true; ClipEnd = '20s' }, [pscustomobject]@{ Name = 'b'; ClipEnd = '20s' }")]
    [InlineData("@((Get-MkIoAccountFilter a), 'b')", "-ClipEnd 20s")]
    public void What_a_row_does_not_say_stays(string rows, string parameters = "")
    {
        service.Shell.Run("'a', 'b' | Set-MkIoAccountFilter -ForceEnd -ClipEnd 10s");

        var outcome = service.Shell.Run($"{rows} | Set-MkIoAccountFilter {parameters}; Get-MkIoAccountFilter b");

        var filter = Assert.IsType<AccountFilter>(outcome.Output[^1]);
        Assert.Equal(TimeSpan.TicksPerSecond * 20, filter.Properties.PresentationTimeRange!.EndTimestamp);
        Assert.True(filter.Properties.PresentationTimeRange.ForceEndTimestamp);
    }

    [Fact]
    public void What_cannot_be_read_in_a_row_is_an_error_also_after_one_where_it_could()
    {
        var outcome = service.Shell.Run("[pscustomobject]@{ Name = 'c'; ForceEnd = $true }, [pscustomobject]@{ Name = 'd'; ForceEnd = 'perhaps' } | New-MkIoAccountFilter");

        Assert.Single(outcome.Output);
        Assert.StartsWith("ForceEnd is 'perhaps'", outcome.Error.Exception.Message, StringComparison.Ordinal);
    }
}
