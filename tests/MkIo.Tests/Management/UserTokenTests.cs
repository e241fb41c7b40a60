using MkIo.Management;
using MkIo.Tests.Support;

namespace MkIo.Tests.Management;

public sealed class UserTokenTests(LocalMkIo local) : IClassFixture<LocalMkIo>
{
    [Fact]
    public async Task A_token_is_issued_used_listed_and_revoked()
    {
        using var client = local.NewClient();
        var profile = await client.Management.GetProfileAsync(TestContext.Current.CancellationToken);
        var token = await client.Management.Tokens.IssueAsync(new NewUserToken
        {
            Type = "full-access",
            Description = "test",
            OrganizationId = Guid.Parse(profile.ActiveOrganizationId!),
            ExpireDate = DateTimeOffset.UtcNow.AddDays(30),
        }, TestContext.Current.CancellationToken);
        Assert.NotNull(token.Token);
        Assert.InRange(token.DaysLeft!.Value, 28, 30);

        using var other = new MkIoClient(new MkIoClientOptions(token.Token, local.BaseUrl) { MaxRetryCount = 0 });
        var listed = new List<UserToken>();
        await foreach (var item in other.Management.Tokens.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
            listed.Add(item);
        Assert.Null(Assert.Single(listed, item => item.Id == token.Id).Token);

        await client.Management.Tokens.DeleteAsync(token.Id.ToString()!, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MkIoException>(() => other.Management.GetProfileAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.Unauthorized, error.Kind);
    }
}
