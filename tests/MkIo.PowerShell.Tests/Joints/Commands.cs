using System.Reflection;
using MkIo.Management;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Joints;

/// <summary>A cmdlet as a test calls it: with all that it asks for besides what the pipeline brings.</summary>
internal sealed class Command
{
    // What a cmdlet must be told, and what keeps it from asking or from waiting.
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Asset"] = "parent",
        ["LiveEvent"] = "parent",
        ["Transform"] = "parent",
        ["StorageAccountName"] = "parent",
        ["InputAsset"] = "parent",
        ["OutputAsset"] = "parent",
        ["Name"] = "named",
        ["Id"] = "00000000-0000-0000-0000-000000000001",
        ["PaymentMethodId"] = "00000000-0000-0000-0000-000000000001",
        ["ScaleUnits"] = "1",
        ["SasToken"] = "'?sv=2022-11-02&sig=x'",
        ["Token"] = "x",
        ["SasUrl"] = "'?sv=2022-11-02&sig=x'",
        ["Path"] = "x",
        ["InputObject"] = "x",
        ["Location"] = "eastus",
        ["Url"] = "https://hook.example/",
        ["Enabled"] = "$true",
        ["Event"] = "x",
        ["DisplayName"] = "shown",
        ["WebhookRule"] = "parent",
        ["Command"] = "Get-MkIoAsset",
        ["BucketName"] = "bucket",
        ["Email"] = "ada@example.com",
        ["Force"] = string.Empty,
        ["TimeoutSec"] = "1",
    };

    // What means something to a cmdlet by itself, other than a parent.
    private static readonly Dictionary<string, Type[]> Others = new(StringComparer.Ordinal)
    {
        ["New-MkIoInvite"] = [typeof(User)],
        ["New-MkIoS3Policy"] = [typeof(StorageAccount)],
    };

    private static readonly string[] Safe = ["Force", "TimeoutSec"];

    private Command(Type type)
    {
        Type = type;
        var declaration = type.GetCustomAttribute<CmdletAttribute>()!;
        Name = $"{declaration.VerbName}-{declaration.NounName}";
        Confirms = declaration.SupportsShouldProcess;
        Parameters = [.. type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)))];
    }

    /// <summary>All cmdlets, or those with some verbs.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        .. typeof(MkIoCmdlet).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsDefined(typeof(CmdletAttribute), inherit: false))
            .Select(type => new Command(type)).OrderBy(command => command.Name, StringComparer.Ordinal),
    ];

    /// <summary>The cmdlets that read, remove, start and so on. What New- and Set- take is a resource, not a name.</summary>
    public static IReadOnlyList<Command> Readers { get; } =
        [.. All.Where(command => !command.Name.StartsWith("New-", StringComparison.Ordinal) && !command.Name.StartsWith("Set-", StringComparison.Ordinal))];

    public Type Type { get; }

    public string Name { get; }

    public bool Confirms { get; }

    public IReadOnlyList<PropertyInfo> Parameters { get; }

    /// <summary>The parameters for names.</summary>
    public IEnumerable<PropertyInfo> Names => Parameters.Where(property => property.IsDefined(typeof(ResourceNameAttribute)));

    /// <summary>The parameter for names that takes objects of the pipeline; null for none.</summary>
    public PropertyInfo? Joint => Names.FirstOrDefault(property => ByValue(property));

    /// <summary>Whether the pipeline brings anything by value.</summary>
    public static bool ByValue(PropertyInfo property) => property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline);

    /// <summary>The types that may be piped: those of names, and what a New- or Set- cmdlet reads as a whole.</summary>
    public IReadOnlyList<Type> Takes => field ??= Joint is null ? [.. Models.Concat(Others.GetValueOrDefault(Name, [])).Distinct()] : [.. NameReader.For(Type, Joint.Name).Types];

    // What the cmdlet has a reader of, and what it takes for its parent.
    private IEnumerable<Type> Models
    {
        get
        {
            const BindingFlags All = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            for (var type = Type; type is not null; type = type.BaseType)
            {
                foreach (var reader in type.GetFields(All).Where(declared => declared.FieldType.IsGenericType && declared.FieldType.GetGenericTypeDefinition() == typeof(InputReader<>)))
                    yield return reader.FieldType.GetGenericArguments()[0];
                if (type.GetProperty("OtherInput", All) is { } other)
                {
                    foreach (var parent in (IReadOnlyList<Type>)other.GetValue(Activator.CreateInstance(Type))!)
                        yield return parent;
                }
            }
        }
    }

    public static Command Of(string name) => All.Single(command => command.Name == name);

    /// <summary>The call, without the parameters that the test gives itself.</summary>
    public string Call(params string[] given)
    {
        // One set of parameters: that of what is given, or the first one.
        var sets = Parameters.Where(property => given.Contains(property.Name))
            .Select(property => property.GetCustomAttributes<ParameterAttribute>().Select(parameter => parameter.ParameterSetName).ToList())
            .FirstOrDefault(names => !names.Contains(ParameterAttribute.AllParameterSets));
        var set = sets?[0] ?? Type.GetCustomAttribute<CmdletAttribute>()!.DefaultParameterSetName;
        var arguments = Parameters.Where(property => !given.Contains(property.Name) && (Safe.Contains(property.Name) || IsMandatory(property, set))).Select(property => $" -{property.Name} {Value(property)}".TrimEnd());
        return Name + string.Concat(arguments) + (Confirms && Parameters.All(property => property.Name != "Force") ? " -Confirm:$false" : string.Empty);
    }

    public override string ToString() => Name;

    private static string Value(PropertyInfo property)
        => Values.TryGetValue(property.Name, out var value) ? value : throw new InvalidOperationException($"What is -{property.Name} of {property.ReflectedType!.Name} to be?");

    private static bool IsMandatory(PropertyInfo property, string? set)
        => property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.Mandatory && (parameter.ParameterSetName == ParameterAttribute.AllParameterSets || parameter.ParameterSetName == set));
}
