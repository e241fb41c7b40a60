using System.Reflection;
using System.Text.RegularExpressions;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.Tests.Resources;

/// <summary>A collection offers what the API has an operation for, and nothing else.</summary>
public sealed class CollectionOperationTests
{
    private const string Project = "{project_name}";

    // A name that all rules for names allow; in paths it stands for a parameter.
    private const string Parent = "anyparent";

    // What a method does, as method and path behind that of the list: {} stands for a resource's name.
    private static readonly Dictionary<string, string[]> Operations = new(StringComparer.Ordinal)
    {
        ["ListAsync"] = ["GET "],
        ["PagesAsync"] = ["GET "],
        ["GetAsync"] = ["GET /{}"],
        ["FindAsync"] = ["GET /{}"],
        ["CreateAsync"] = ["GET ", "PUT /{}"],
        ["CreateOrUpdateAsync"] = ["GET /{}", "PUT /{}"],
        ["PutAsync"] = ["PUT /{}"],
        ["PatchAsync"] = ["PATCH /{}"],
        ["UpdateAsync"] = ["GET /{}", "PATCH /{}"],
        ["RenameAsync"] = ["GET /{}", "PATCH /{}"],
        ["DeleteAsync"] = ["DELETE /{}"],
        ["GetStateAsync"] = ["GET /{}/state"],
        ["WaitAsync"] = ["GET /{}/state", "GET /{}"],
        ["StartAsync"] = ["POST /{}/start"],
        ["StopAsync"] = ["POST /{}/stop"],
        ["LiveChannelCollection.StartAsync"] = ["PATCH /{}"],
        ["LiveChannelCollection.StopAsync"] = ["PATCH /{}"],
        ["RestartAsync"] = ["POST /{}/restart"],
        ["ScaleAsync"] = ["POST /{}/scale"],
        ["CancelAsync"] = ["POST /{}/cancelJob"],
        ["AddAsync"] = ["POST "],
        ["SendAsync"] = ["POST "],
        ["IssueAsync"] = ["POST "],
        ["RevokeAllAsync"] = ["DELETE "],
        ["AcceptAsync"] = ["PATCH /{}"],
        ["AcceptTermsAsync"] = ["POST /{}/acceptTermsAndConditions"],
        ["GetRateCardAsync"] = ["GET /{}/rateCard"],
        ["GetWithSecretsAsync"] = ["GET /{}", "POST /{}/getPolicyPropertiesWithSecrets"],
        ["SetWithSecretsAsync"] = ["GET /{}", "POST /{}/getPolicyPropertiesWithSecrets", "PUT /{}", "PATCH /{}"],
        ["GetPathsAsync"] = ["POST /{}/listPaths"],
        ["GetContentKeysAsync"] = ["POST /{}/listContentKeys"],
        ["OfAssetAsync"] = ["GET "],
    };

    private static readonly HashSet<string> Known = [.. ApiOperations.All.Select(operation => $"{operation.Method} {AnyParameter(operation.Path)}")];

    public static TheoryData<string> Collections => [.. All().Select(collection => collection.Type.Name).Distinct()];

    [Fact]
    public void Every_collection_can_be_reached()
        => Assert.Equal(
            typeof(MkIoClient).Assembly.GetExportedTypes().Where(type => IsCollection(type) && !type.IsGenericType).Select(type => type.Name).Order(),
            All().Select(collection => collection.Type.Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(Collections))]
    public void Each_public_method_has_its_operations(string name)
    {
        var (type, path) = All().First(collection => collection.Type.Name == name);
        foreach (var method in Methods(type))
        {
            foreach (var operation in Of(name, method))
            {
                var parts = operation.Split(' ');
                Assert.Contains($"{parts[0]} {AnyParameter(path + parts[1])}", Known);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Each_operation_on_a_resource_has_a_method(string name)
    {
        var (type, path) = All().First(collection => collection.Type.Name == name);
        var offered = Methods(type).SelectMany(method => Of(name, method)).ToHashSet();
        foreach (var operation in new[] { "GET ", "GET /{}", "PUT /{}", "PATCH /{}", "DELETE /{}", "POST ", "GET /{}/state", "POST /{}/start", "POST /{}/stop" })
        {
            var parts = operation.Split(' ');
            // A collection whose updates are a PATCH sends it where it creates or updates.
            if (Known.Contains($"{parts[0]} {AnyParameter(path + parts[1])}"))
                Assert.True(offered.Contains(operation) || (operation == "PATCH /{}" && offered.Contains("PUT /{}")), $"{name} does not offer {operation}.");
        }
    }

    [Fact]
    public async Task The_members_of_a_collection_can_be_mocked()
    {
        Assert.All(All(), collection => Assert.All(
            collection.Type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName),
            method => Assert.True(method.IsVirtual && !method.IsFinal, $"{collection.Type.Name}.{method.Name}")));
        Assert.Equal("mine", (await new OneAsset().GetAsync("a", TestContext.Current.CancellationToken)).Name);
    }

    private sealed class OneAsset : AssetCollection
    {
        public override Task<Asset> GetAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(new Asset { Name = "mine" });
    }

    // The operations of a method: those of its collection where the same name means others there.
    private static string[] Of(string collection, string method)
    {
        Assert.True(Operations.TryGetValue($"{collection}.{method}", out var operations) || Operations.TryGetValue(method, out operations), $"{collection}.{method} is not known to this test.");
        return operations;
    }

    private static IEnumerable<string> Methods(Type type)
        => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.DeclaringType != typeof(object) && !method.IsSpecialName).Select(method => method.Name).Distinct();

    // The collections of a client, and the path templates of their lists.
    private static IEnumerable<(Type Type, string Path)> All()
    {
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("token")));
        var project = client.Project(Project);
        var ofProject = typeof(MkIoProject).GetProperties().Where(property => !property.PropertyType.IsSealed).Select(property => property.GetValue(project)!);
        return [.. Of(client.Management), .. ofProject.SelectMany(Of)];
    }

    private static IEnumerable<(Type Type, string Path)> Of(object api)
    {
        var type = api.GetType();
        var properties = type.GetProperties().Where(property => IsCollection(property.PropertyType)).Select(property => property.GetValue(api)!);
        var methods = type.GetMethods().Where(method => !method.IsSpecialName && IsCollection(method.ReturnType)).Select(method => method.Invoke(api, [Parent])!);
        return [.. properties.Concat(methods).Select(collection => (collection.GetType(), Uri.UnescapeDataString((string)ListPath(collection.GetType()).GetValue(collection)!).Replace($"/{Parent}", "/{parent}")))];
    }

    private static PropertyInfo ListPath(Type type)
        => type.GetProperty("ListPath", BindingFlags.NonPublic | BindingFlags.Instance) ?? ListPath(type.BaseType!);

    private static bool IsCollection(Type? type)
        => type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ResourceCollection<>)) || IsCollection(type.BaseType));

    private static string AnyParameter(string path) => Regex.Replace(path, @"\{[^}]*\}", "{}");
}
