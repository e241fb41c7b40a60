using System.Globalization;
using MkIo.Media;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

/// <summary>All ways to name, skip and count against the same done in the simplest way: all names, matched, skipped and taken here.</summary>
public sealed class ListMatrixTests(LocalMkIo service) : IClassFixture<LocalMkIo>
{
    private static readonly string?[] Names = [null, "*", "asset-00000?", "*5", "asset-0001*", "asset-[0]0001[1-3]", "ASSET-*", "asset-0*7", "asset-000007"];
    private static readonly int?[] Firsts = [null, 0, 1, 7, 1000];
    private static readonly int[] Skips = [0, 3, 300];

    public static TheoryData<string?, int?, int> Cases()
    {
        var cases = new TheoryData<string?, int?, int>();
        foreach (var name in Names)
        {
            foreach (var first in Firsts)
            {
                foreach (var skip in Skips)
                    cases.Add(name, first, skip);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Name_First_and_Skip_give_what_they_say(string? name, int? first, int skip)
    {
        var pattern = new WildcardPattern(name ?? "*", WildcardOptions.CultureInvariant);
        var matching = Enumerable.Range(1, LocalMkIo.Assets).Select(number => $"asset-{number.ToString("D6", CultureInfo.InvariantCulture)}").Where(pattern.IsMatch);
        // A name without wildcards is one asset, which paging has nothing to say about.
        var expected = name == "asset-000007" ? matching : matching.Skip(skip).Take(first ?? int.MaxValue);

        var command = "Get-MkIoAsset" + (name is null ? "" : $" -Name '{name}'") + (first is null ? "" : $" -First {first}") + (skip == 0 ? "" : $" -Skip {skip}");

        Assert.Equal(expected, service.Shell.Run(command).Clean().Cast<Asset>().Select(asset => asset.Name!));
    }

    [Theory]
    [InlineData("-OrderBy 'properties/created desc' -First 2", new[] { "asset-000250", "asset-000249" })]
    [InlineData("*7 -OrderBy 'properties/created desc' -First 2", new[] { "asset-000247", "asset-000237" })]
    [InlineData("*7 -OrderBy 'properties/created desc' -Skip 1 -First 1", new[] { "asset-000237" })]
    [InlineData("-Filter \"name gt 'asset-000248'\"", new[] { "asset-000249", "asset-000250" })]
    [InlineData("asset-*9 -Filter \"name gt 'asset-000230' and name lt 'asset-000245'\"", new[] { "asset-000239" })]
    [InlineData("asset-000001, asset-000003, *250", new[] { "asset-000001", "asset-000003", "asset-000250" })]
    public void Order_and_filter_are_kept_beside_a_pattern(string arguments, string[] names)
    {

        Assert.Equal(names, service.Shell.Run($"Get-MkIoAsset {arguments}").Clean().Cast<Asset>().Select(asset => asset.Name!));
    }

    [Theory]
    [InlineData("-First 1", 1, LocalMkIo.Assets, 1.0)]
    [InlineData("-First 0", 0, LocalMkIo.Assets, 1.0)]
    [InlineData("-Skip 249", 1, LocalMkIo.Assets, 1.0)]
    [InlineData("asset-00000* -First 2", 2, 9, 0.5)]
    public void The_total_comes_first_and_says_how_sure_it_is(string arguments, int items, int total, double accuracy)
    {
        using var pipeline = service.Shell.Pipeline($"Get-MkIoAsset {arguments} -IncludeTotalCount");

        var output = pipeline.Invoke();

        Assert.Equal(items + 1, output.Count);
        Assert.Equal((ulong)total, output[0].BaseObject);
        Assert.Equal(accuracy, output[0].Properties["Accuracy"].Value);
    }

    [Theory]
    [InlineData("""{"value":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]}""", "", 2UL, 1.0)]
    [InlineData("""{"value":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]}""", "-First 5", 2UL, 1.0)]
    [InlineData("""{"value":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]}""", "-First 2", "Unknown total count", 0.0)]
    [InlineData("""{"value":[{"metadata":{"name":"a"}}],"@odata.nextLink":"/api/v1/locations?next"}""", "-First 1", "Unknown total count", 0.0)]
    [InlineData("""{"value":[]}""", "-Filter 'name eq 1'", 0UL, 0.5)]
    [InlineData("""{"value":[],"supplemental":{"pagination":{"total":7}}}""", "", 7UL, 1.0)]
    public void A_total_that_the_service_does_not_say_is_counted_or_unknown_and_never_0(string page, string arguments, object total, double accuracy)
    {
        using var server = new MkIo.Tests.Support.ScriptedServer((context, _) => MkIo.Tests.Support.ScriptedServer.AnswerAsync(context, 200, page));
        using var shell = new Shell(server.BaseUrl);
        using var pipeline = shell.Pipeline($"Get-MkIoLocation {arguments} -IncludeTotalCount");

        var said = pipeline.Invoke()[0];

        Assert.Equal(total, said.BaseObject);
        Assert.Equal(accuracy, said.Properties["Accuracy"].Value);
    }
}
