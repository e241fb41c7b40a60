namespace MkIo.Storage.Tests;

public sealed class SasRulesTests
{
    private const string Good = "?sv=2022-11-02&ss=b&srt=co&sp=rwdlac&st=2026-01-01T00:00:00Z&se=2027-01-01T00:00:00Z&spr=https&sig=abc%3D";
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Uri Https = new("https://a.blob.core.windows.net");

    public static TheoryData<string, string, string> Broken() => new()
    {
        { "ss=b", "ss=fqt", "SasServices" },
        { "srt=co", "srt=o", "SasResourceTypes" },
        { "srt=co", "srt=c", "SasResourceTypes" },
        { "srt=co", "srt=s", "SasResourceTypes" },
        { "sp=rwdlac", "sp=wdlac", "Read" },
        { "sp=rwdlac", "sp=rdlac", "Write" },
        { "sp=rwdlac", "sp=rwlac", "Delete" },
        { "sp=rwdlac", "sp=rwdac", "List" },
        { "sp=rwdlac", "sp=rwdlc", "Add" },
        { "sp=rwdlac", "sp=rwdla", "Create" },
        { "se=2027", "se=2026-05-31T00:00:00Z&x=", "SasExpiry" },
        { "se=2027-01-01T00:00:00Z&", "", "SasExpiry" },
        { "se=2027-01-01T00:00:00Z", "se=soon", "SasExpiry" },
        { "st=2026-01", "st=2026-07", "SasStart" },
        { "&sig=abc%3D", "", "SasSignature" },
        { "spr=https", "spr=http", "SasProtocol" },
        { "&sig=", "&sip=10.0.0.1&sig=", "SasIpRange" },
        { "&sig=", "&si=policy&sig=", "SasPolicy" },
        { "se=2027-01-01", "se=2026-06-20", "in 19 days" },
        { "ss=b&srt=co", "sr=c", "SasKind" },
        { "ss=b&srt=co", "skoid=1&sr=c", "user delegation" },
    };

    [Fact]
    public void A_good_sas_has_no_problem() => Assert.Empty(Problems(SasToken.Parse(Good)!));

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_thing_wrong_is_one_problem_that_names_it(string part, string instead, string named)
    {
        var problem = Assert.Single(Problems(SasToken.Parse(Good.Replace(part, instead))!));
        Assert.Contains(named, $"{problem.Name} {problem.Message}");
        Assert.NotEmpty(problem.Recommendation!);
    }

    [Theory]
    [InlineData("spr=https", true)]
    [InlineData("spr=https,http", false)]
    [InlineData("spr=https%2Chttp", false)]
    public void Https_only_and_an_http_url_do_not_fit(string protocol, bool problem)
    {
        var sas = SasToken.Parse(Good.Replace("spr=https", protocol))!;
        string[] expected = problem ? ["SasProtocol"] : [];
        Assert.Equal(expected, Problems(sas, new Uri("http://127.0.0.1:10000/a")).Select(found => found.Name));
    }

    [Fact]
    public void A_token_is_taken_apart_and_its_signature_stays_hidden()
    {
        var sas = SasToken.Parse(Good[1..])!;
        Assert.Equal(("b", "co", "rwdlac", "https"), (sas.Services, sas.ResourceTypes, sas.Permissions, sas.Protocol));
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), sas.Expiry);
        Assert.Equal(Good, sas.Token.Reveal());
        Assert.DoesNotContain("abc", sas.ToString());
    }

    [Theory]
    [InlineData("?SV=2022-11-02&SIG=canary")]
    [InlineData("?sv=2022-11-02&Sig=canary")]
    public void A_signature_stays_hidden_however_its_name_is_written(string text)
    {
        var sas = SasToken.Parse(text)!;
        Assert.True(sas.HasSignature);
        Assert.DoesNotContain("canary", sas.ToString());
        var url = SasUrl.Parse(Secret.From(text))!;
        Assert.DoesNotContain("canary", $"{url} {url.Token} {string.Concat(url.Problems)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("?a&b")]
    public void What_is_no_token_is_none(string text) => Assert.Null(SasToken.Parse(text));

    private static IReadOnlyList<StorageCheck> Problems(SasToken sas, Uri? address = null)
        => [.. SasRules.Check(sas, address ?? Https, Now, TimeSpan.FromDays(30)).Where(check => check.Result is StorageCheckResult.Fail or StorageCheckResult.Warning)];
}
