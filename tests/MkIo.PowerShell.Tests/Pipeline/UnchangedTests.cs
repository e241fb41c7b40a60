using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Tests.Pipeline;

/// <summary>What a service answers, piped back as it came, is no change: whatever it makes of fields that hold nothing.</summary>
public sealed class UnchangedTests
{
    private const string Name = "sample";

    private static readonly string[] Parents = ["Asset", "LiveEvent", "Transform"];

    private static readonly Dictionary<string, (string Verb, Type Cmdlet)[]> Nouns = typeof(MkIoCmdlet).Assembly.GetTypes()
        .Select(type => (Type: type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>(inherit: false)))
        .Where(pair => pair.Cmdlet is not null)
        .GroupBy(pair => pair.Cmdlet!.NounName, pair => (pair.Cmdlet!.VerbName, pair.Type))
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>How the service shows that an optional field holds nothing.</summary>
    public enum Nothing
    {
        Absent,
        Null,
        Empty,
    }

    public static TheoryData<string, Nothing> Cases()
    {
        var cases = new TheoryData<string, Nothing>();
        foreach (var noun in Nouns.Where(noun => noun.Value.Any(cmdlet => cmdlet.Verb == VerbsCommon.Set && Model(cmdlet.Cmdlet) is not null)).Select(noun => noun.Key))
        {
            foreach (var nothing in Enum.GetValues<Nothing>())
                cases.Add(noun, nothing);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_read_and_is_piped_back_is_not_written(string noun, Nothing nothing)
    {
        var model = Model(Nouns[noun].First(cmdlet => cmdlet.Verb == VerbsCommon.Set).Cmdlet)!;
        var answer = new Answer(nothing).Of(model).ToJsonString();
        var requests = new ConcurrentQueue<string>();
        using var server = new Support.StallingServer(request =>
        {
            requests.Enqueue(request);
            return request.Contains("WithSecrets", StringComparison.Ordinal) ? JsonNode.Parse(answer)!["properties"]!.ToJsonString() : answer;
        });
        using var shell = new Support.Shell(server.BaseUrl);

        var outcome = shell.Run($"Get-{noun} {Arguments(noun)} | Set-{noun} -Confirm:$false");

        Assert.True(outcome.Errors.Count == 0, string.Join(" ", outcome.Errors));

        Assert.Contains(requests, request => request.StartsWith("GET ", StringComparison.Ordinal));
        Assert.DoesNotContain(requests, request => !request.StartsWith("GET ", StringComparison.Ordinal) && !request.Contains("WithSecrets", StringComparison.Ordinal));
    }

    [Fact]
    public void All_resources_are_tried() => Assert.InRange(Cases().Count, 16 * 3, int.MaxValue);

    private static Type? Model(Type cmdlet)
    {
        for (var type = cmdlet; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(WriteCmdlet<>) || type == typeof(BulkCmdlet<Change<MkIo.Media.Asset>>)))
                return type.GetGenericArguments()[0] is { IsGenericType: true } change ? change.GetGenericArguments()[0] : type.GetGenericArguments()[0];
        }

        return null;
    }

    private static string Arguments(string noun)
    {
        var get = Nouns[noun].First(cmdlet => cmdlet.Verb == VerbsCommon.Get).Cmdlet;
        var parents = Parents.Where(parent => get.GetProperty(parent)?.IsDefined(typeof(ParameterAttribute)) == true && noun is "MkIoAssetFilter" or "MkIoLiveOutput" or "MkIoJob")
            .Where(parent => get.GetProperty(parent) is not null).Select(parent => $"-{parent} host");
        return string.Join(" ", get.GetProperty("Name") is null ? parents : parents.Append($"-Name {Name}"));
    }

    /// <summary>Makes an answer out of a model: what the API requires, and the rest as if it held nothing.</summary>
    private sealed class Answer(Nothing nothing)
    {
        public JsonObject Of(Type model)
        {
            var answer = new JsonObject();
            foreach (var property in MkIoJson.Request.GetTypeInfo(model).Properties.Where(property => !property.IsExtensionData))
            {
                if (property.Name == "name")
                    answer[property.Name] = Name;
                else if (property.Name is "properties" or "metadata" or "spec" || Contract.IsRequired(property))
                    answer[property.Name] = Filled(property.PropertyType, property.Name);
                else if (nothing != Nothing.Absent)
                    answer[property.Name] = nothing == Nothing.Empty ? Empty(property) : null;
            }

            return answer;
        }

        private JsonNode? Filled(Type declared, string name)
        {
            var type = Nullable.GetUnderlyingType(declared) ?? declared;
            if (typeof(ApiObject).IsAssignableFrom(type))
                return type.IsAbstract ? Member(type) : Of(type);
            if (Generic(type, typeof(IDictionary<,>)) is not null)
                return new JsonObject();
            if (type != typeof(string) && Generic(type, typeof(IEnumerable<>)) is { } item)
                return nothing == Nothing.Empty ? new JsonArray() : new JsonArray(Filled(item[0], name));
            return type == typeof(bool) ? true
                : type == typeof(DateTimeOffset) ? "2026-03-04T05:06:07Z"
                : type == typeof(Guid) ? "0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50"
                : type.IsPrimitive || type == typeof(decimal) ? 3
                : type == typeof(TimeSpan) || name.EndsWith("Length", StringComparison.Ordinal) || name.EndsWith("Duration", StringComparison.Ordinal) ? "PT4H"
                : "text";
        }

        // The first member that this version knows, with the word that tells it from the others.
        private JsonObject Member(Type family)
        {
            var member = family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract && type.IsDefined(typeof(ApiSchemaAttribute), inherit: false)).OrderBy(type => type.Name, StringComparer.Ordinal).First();
            var field = typeof(TypedObject).IsAssignableFrom(family) ? TypedObject.Field : "type";
            var answer = Of(member);
            answer[field] = MkIoJson.Request.GetTypeInfo(member).Properties.First(property => property.Name == field).Get!(Activator.CreateInstance(member)!)?.ToString();
            return answer;
        }

        private static JsonNode? Empty(JsonPropertyInfo property)
            => property.PropertyType == typeof(string) || property.PropertyType == typeof(Secret) ? ""
                : Generic(property.PropertyType, typeof(IDictionary<,>)) is not null ? new JsonObject()
                : Generic(property.PropertyType, typeof(IEnumerable<>)) is not null ? new JsonArray()
                : typeof(ApiObject).IsAssignableFrom(property.PropertyType) && !property.PropertyType.IsAbstract ? new JsonObject()
                : null;

        private static Type[]? Generic(Type type, Type definition)
            => type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == definition)?.GetGenericArguments();
    }
}
