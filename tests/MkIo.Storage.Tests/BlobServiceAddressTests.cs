namespace MkIo.Storage.Tests;

public sealed class BlobServiceAddressTests
{
    [Theory]
    [InlineData("https://a.blob.core.windows.net")]
    [InlineData("https://a.blob.core.chinacloudapi.cn")]
    [InlineData("https://a.blob.core.usgovcloudapi.net")]
    [InlineData("https://a.z12.blob.storage.azure.net")]
    [InlineData("https://media.example.com")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("http://localhost:10000/devstoreaccount1")]
    public void Accounts_of_every_form_are_accepted(string url) => Assert.Equal(StorageCheckResult.Pass, BlobServiceAddress.Check(url).Result);

    [Theory]
    [InlineData("https://a.blob.core.windows.net/videos", "container")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/videos", "container")]
    [InlineData("https://a.file.core.windows.net", "file service")]
    [InlineData("https://a.dfs.core.windows.net", "dfs service")]
    [InlineData("http://a.blob.core.windows.net", "plain http")]
    [InlineData("a.blob.core.windows.net", "not the URL")]
    [InlineData("BlobEndpoint=https://a;SharedAccessSignature=sv=1&sig=canary", "not the URL")]
    public void What_is_no_account_is_said(string url, string reason)
    {
        var problem = BlobServiceAddress.Check(url);
        Assert.Equal(StorageCheckResult.Fail, problem.Result);
        Assert.Contains(reason, problem.Message);
        Assert.DoesNotContain("canary", problem.ToString());
    }

    [Theory]
    [InlineData("https://a.blob.core.windows.net/&sv=1&sig=canary", StorageCheckResult.Fail)]
    [InlineData("https://a.blob.core.windows.net/videos&sv=1&SIG=canary", StorageCheckResult.Fail)]
    [InlineData("https://a.file.core.windows.net/&sv=1&sig=canary", StorageCheckResult.Fail)]
    [InlineData("http://a.blob.core.windows.net/&sv=1&sig=canary", StorageCheckResult.Fail)]
    [InlineData("http://127.0.0.1:10000/account&sv=1&sig=canary", StorageCheckResult.Pass)]
    public void A_sas_that_lacks_its_question_mark_is_not_shown(string url, StorageCheckResult result)
    {
        var check = BlobServiceAddress.Check(url);
        Assert.Equal(result, check.Result);
        Assert.Contains(Secret.Mask, check.Message);
        Assert.DoesNotContain("canary", $"{check} {check.Recommendation}");
    }

    [Theory]
    [InlineData("https://a.blob.core.windows.net/?sv=1", "https://a.blob.core.windows.net", "sv=1")]
    [InlineData(" https://a.blob.core.windows.net/ ", "https://a.blob.core.windows.net", null)]
    [InlineData("https://a.blob.core.windows.net?", "https://a.blob.core.windows.net", null)]
    public void What_users_paste_is_split(string pasted, string url, string? sas) => Assert.Equal((url, sas), BlobServiceAddress.Split(pasted));

    [Theory]
    [InlineData("https://a.blob.core.windows.net", "https://A.blob.core.windows.net/videos", true)]
    [InlineData("https://a.blob.core.windows.net/", "https://a.blob.core.windows.net/", true)]
    [InlineData("https://a.blob.core.windows.net", "https://b.blob.core.windows.net/", false)]
    [InlineData("http://127.0.0.1:10000/one", "http://127.0.0.1:10000/one/videos", true)]
    [InlineData("http://127.0.0.1:10000/one", "http://127.0.0.1:10000/onetwo", false)]
    [InlineData("http://127.0.0.1:10000/one", "http://127.0.0.1:10001/one", false)]
    public void An_account_contains_its_containers(string account, string address, bool contains)
        => Assert.Equal(contains, BlobServiceAddress.Contains(account, address));
}
