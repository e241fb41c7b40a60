namespace MkIo.Tests.Contract;

/// <summary>Every schema of the documents is carried by something, whether an operation is built for it or not.</summary>
public sealed class CompletenessTests
{
    // What carries these is no model.
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["AnyValue"] = "any JSON, which is plain values",
        ["Error"] = "read by ErrorMapper into MkIoException",
        ["ErrorDetail"] = "read by ErrorMapper into MkIoException",
        ["JsonPatchEntry"] = "written by JsonPatch",
        ["PaymentMethodPatchEntry"] = "written by JsonPatch",
    };

    [Theory]
    [InlineData("Media", 213, 16)]
    [InlineData("Management", 94, 12)]
    [InlineData("Live", 46, 2)]
    public void Every_schema_is_carried(string api, int byModels, int byPages)
    {
        var document = ApiDocument.Of(api);
        var lists = document.Lists().Where(pair => ModelCatalog.ModelOf(pair.Item, document) is not null).Select(pair => pair.List).ToHashSet();
        var models = document.Schemas.Where(schema => ModelCatalog.ModelOf(schema, document) is not null).ToList();
        var pages = document.Schemas.Except(models).Where(lists.Contains).ToList();

        Assert.Empty(document.Schemas.Except(models).Except(pages).Except(Exempt.Keys));
        Assert.Equal((byModels, byPages), (models.Count, pages.Count));
    }
}
