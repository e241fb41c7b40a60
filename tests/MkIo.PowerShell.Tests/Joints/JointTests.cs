using System.Reflection;
using MkIo.Management;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Joints;

/// <summary>
/// Each type of the module, piped to each cmdlet: it is one of those that the cmdlet takes, or it is refused before any
/// request, as an error of that one item.
/// </summary>
public sealed class JointTests : IDisposable
{
    // What PowerShell says by itself where a parameter has a type of its own, or none takes anything.
    private static readonly string[] Refusals = ["InputObjectNotBound", "ParameterArgumentTransformationError", "ParameterArgumentTransformationErrorNullNotAllowed", "CannotConvertArgumentNoMessage", "MissingMandatoryParameter", "InputObjectMissingMandatory", "ParameterArgumentValidationError", "ParameterArgumentValidationErrorNullNotAllowed", "ParameterArgumentValidationErrorEmptyStringNotAllowed"];

    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 404, """{"error":{"detail":"gone"}}"""));
    private readonly Shell _shell;
    private readonly ITestOutputHelper _output;

    public JointTests(ITestOutputHelper output)
    {
        _output = output;
        _shell = new Shell(_server.BaseUrl);
    }

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    public static TheoryData<string> Readers() => [.. Command.Readers.Select(command => command.Name)];

    // Send-MkIoAssetFile asks where the asset lies before it looks at what is piped (see its Pester tests), and
    // Connect-MkIo takes what New-MkIoToken wrote, and talks to a service of its own. New-MkIoTrackSelection takes nothing
    // from the pipeline, and has an error of its own where it is told nothing.
    public static TheoryData<string> Refusers() => [.. Command.All.Select(command => command.Name).Where(name => name is not ("Send-MkIoAssetFile" or "Connect-MkIo" or "New-MkIoTrackSelection"))];

    // What New- and Set- take has to be a whole resource to lead to a request: RoundTrip.Tests.ps1 pipes those.
    public static TheoryData<string, string> Accepted()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (command, type) in Joints(Command.Readers))
            pairs.Add(command.Name, type.FullName!);
        return pairs;
    }

    private static IEnumerable<(Command Command, Type Type)> Joints(IEnumerable<Command> commands)
        => commands.SelectMany(command => command.Takes.Where(type => type.Assembly == typeof(Asset).Assembly).Select(type => (command, type)));

    [Fact]
    public void All_types_and_all_cmdlets_are_tried()
    {
        var (types, commands, pairs) = (OwnObjects.Types.Count, Command.All.Count, Joints(Command.All).Count());
        _output.WriteLine($"{types} types and {commands} cmdlets: {types * commands} combinations, of which {pairs} are joints and all others are refused.");

        Assert.InRange(types, 280, 1000);
        Assert.InRange(commands, 138, 200);
        Assert.InRange(pairs, 130, 300);
    }

    [Theory]
    [MemberData(nameof(Refusers))]
    public void What_is_no_joint_is_refused_before_any_request(string name)
    {
        var command = Command.Of(name);
        var strangers = OwnObjects.Types.Where(type => !command.Takes.Contains(type) && !IsOwnParameter(command, type)).Select(OwnObjects.New).ToArray();
        var call = command.Call([.. command.Parameters.Where(Command.ByValue).Take(1).Select(property => property.Name)]);
        var before = RequestsOf($"@() | {call}");

        var outcome = _shell.Run($"$items | {call}", ("items", strangers));

        Assert.Equal(strangers.Length, outcome.Errors.Count);
        Assert.All(outcome.Errors, AssertRefused);
        Assert.Equal(before, _server.Requests.Count - before);
        Assert.DoesNotContain(outcome.Output, item => item is not null);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_a_joint_leads_to_a_request(string name, string typeName)
    {
        var command = Command.Of(name);
        var item = OwnObjects.New(typeof(Asset).Assembly.GetType(typeName)!);

        var outcome = _shell.Run($"$item | {command.Call(command.Parameters.Where(TakesPipeline).Select(property => property.Name).Where(parameter => IsBroughtBy(command, parameter, item)).ToArray())}", ("item", item));

        Assert.NotEmpty(_server.Requests);
        Assert.DoesNotContain(outcome.Errors, error => error.FullyQualifiedErrorId.Contains("Invalid,", StringComparison.Ordinal) || error.Exception is ParameterBindingException);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void An_object_that_is_given_as_an_argument_is_refused_in_the_same_way(string name)
    {
        var command = Command.Of(name);
        foreach (var parameter in command.Names.Where(parameter => NameReader.For(command.Type, parameter.Name).TakesRows))
        {
            var types = NameReader.For(command.Type, parameter.Name).Types.ToList();
            var stranger = OwnObjects.New(types.Contains(typeof(User)) ? typeof(Transform) : typeof(User));

            var outcome = _shell.Run($"{command.Call(parameter.Name)} -{parameter.Name} $item", ("item", stranger));

            AssertRefused(Assert.Single(outcome.Errors));
            Assert.Contains($"-{parameter.Name} of {command.Name} takes ", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        }

        Assert.Empty(_server.Requests);
    }

    private static bool TakesPipeline(PropertyInfo property)
        => property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName);

    private static bool IsBroughtBy(Command command, string parameter, object item)
    {
        var property = command.Parameters.First(candidate => candidate.Name == parameter);
        return property == command.Joint || (property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Append(parameter).Any(name => item.GetType().GetProperty(name) is not null);
    }

    // Parameters that have the type itself, such as that of Wait-MkIoResource or Disconnect-MkIo.
    private static bool IsOwnParameter(Command command, Type type)
        => command.Name == "Wait-MkIoResource" && (type == typeof(Asset) || type == typeof(MkIo.Media.Job) || type == typeof(ContentKeyPolicy) || type == typeof(StreamingLocator) || type == typeof(StreamingEndpoint) || type == typeof(LiveEvent) || type == typeof(LiveOutput) || type == typeof(MkIo.Live.Flow))
            || command.Parameters.Any(property => Command.ByValue(property) && property.PropertyType == type);

    private static void AssertRefused(ErrorRecord error)
        => Assert.True(
            error.FullyQualifiedErrorId.Contains("Invalid,", StringComparison.Ordinal) && error.Exception is MkIoException { Kind: MkIoErrorKind.InvalidRequest, Status: null }
                || Refusals.Any(refusal => error.FullyQualifiedErrorId.StartsWith(refusal, StringComparison.Ordinal)),
            $"{error.FullyQualifiedErrorId}: {error}");

    private int RequestsOf(string script)
    {
        _shell.Run(script);
        return _server.Requests.Count;
    }
}
