using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Tests.Parameters;

public sealed class ObjectKindTests
{
    [Theory]
    [InlineData("asset", "an asset")]
    [InlineData("organization", "an organization")]
    [InlineData("invitation", "an invitation")]
    [InlineData("AzureStorageContainer", "an AzureStorageContainer")]
    [InlineData("user", "a user")]
    [InlineData("team", "a team")]
    [InlineData("content", "content")]
    public void A_noun_has_its_article(string noun, string words) => Assert.Equal(words, ObjectKind.WithArticle(noun));
}
