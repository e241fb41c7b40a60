using System.Reflection;
using System.Runtime.CompilerServices;
using MkIo.Json;
using MkIo.Management;
using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Tests.Joints;

/// <summary>An object of each type of the module: all models, and all that cmdlets write.</summary>
internal static class OwnObjects
{
    private const int Depth = 3;

    /// <summary>The name that each has, as far as it has one.</summary>
    public const string Name = "x1";

    /// <summary>The types.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(Asset).Assembly.GetExportedTypes().Where(type => typeof(ApiObject).IsAssignableFrom(type))
            .Concat(typeof(MkIoCmdlet).Assembly.GetExportedTypes().SelectMany(type => type.GetCustomAttributes<OutputTypeAttribute>(inherit: false)).SelectMany(output => output.Type).Select(output => output.Type))
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.FullName!.StartsWith("MkIo.", StringComparison.Ordinal))
            .Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>An object of a type, with names and ids in all its places.</summary>
    public static object New(Type type)
    {
        // A connection without a client cannot even say whose it is.
        if (type == typeof(MkIoContext))
            return new MkIoContext(new MkIoClient(new MkIoClientOptions(Secret.From(Name))), new TokenClaims()) { Project = Name };
        // What cmdlets write beside models needs a service to be made, but no content to be known by.
        if (!typeof(ApiObject).IsAssignableFrom(type) && !type.GetConstructors().Any(constructor => constructor.GetParameters().All(parameter => IsPlain(parameter.ParameterType))))
            return RuntimeHelpers.GetUninitializedObject(type);
        var item = Filled(type, Depth);
        if (item is MkIo.Media.Job job)
            (job.Input, job.Outputs) = (new JobInputAsset { AssetName = Name }, [new JobOutputAsset { AssetName = Name }]);
        if (item is MkIo.Live.Flow channel)
            channel.Spec.Transform = new MkIo.Live.LiveChannelFlow { AssetName = Name };
        return item;
    }

    private static bool IsPlain(Type type) => type == typeof(string) || type.IsValueType;

    private static object Filled(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type)).MinBy(candidate => candidate.GetParameters().Length)!;
        var item = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, depth))]);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.GetIndexParameters().Length == 0 && property.GetSetMethod(nonPublic: true) is not null))
        {
            // Friendly properties stand for fields that are filled on their own.
            if (!property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)) || property.Name.EndsWith("Name", StringComparison.Ordinal))
            {
                if (Value(property.PropertyType, depth) is { } value)
                    property.SetValue(item, value);
            }
        }

        return item;
    }

    private static object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Name;
        if (type == typeof(Guid))
            return Guid.Parse("00000000-0000-0000-0000-000000000001");
        if (type == typeof(Uri))
            return new Uri("https://storage.example/");
        if (type == typeof(Secret))
            return Secret.From("secret");
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        return depth > 0 && type is { IsAbstract: false, IsInterface: false, IsGenericType: false, IsArray: false } && type.Namespace!.StartsWith("MkIo", StringComparison.Ordinal) ? Filled(type, depth - 1) : null;
    }
}
