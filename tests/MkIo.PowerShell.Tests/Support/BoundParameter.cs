using System.Collections;
using System.Reflection;
using MkIo.Media;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>A parameter of one of the module's cmdlets, and a line of script that binds it.</summary>
/// <param name="Cmdlet">The cmdlet's class.</param>
/// <param name="Property">The parameter.</param>
internal sealed record BoundParameter(Type Cmdlet, PropertyInfo Property)
{
    /// <summary>What a script finds as a resource.</summary>
    public static readonly (string, object) Resource = ("resource", new Asset { Name = "x" });

    public string Command => Cmdlet.GetCustomAttribute<CmdletAttribute>() is { } declared ? $"{declared.VerbName}-{declared.NounName}" : string.Empty;

    public string Name => Property.Name;

    /// <summary>All parameters of all cmdlets.</summary>
    public static IEnumerable<BoundParameter> All
        => from type in typeof(global::MkIo.PowerShell.Pipeline.AsyncCmdlet).Assembly.GetTypes()
           where type.IsDefined(typeof(CmdletAttribute))
           from property in type.GetProperties()
           where property.IsDefined(typeof(ParameterAttribute))
           select new BoundParameter(type, property);

    /// <summary>The cmdlet with this parameter and what else is mandatory beside it.</summary>
    /// <param name="value">The value, as a script writes it.</param>
    public string Line(string value)
    {
        var set = Property.GetCustomAttributes<ParameterAttribute>().First().ParameterSetName;
        if (set == ParameterAttribute.AllParameterSets)
            set = Cmdlet.GetCustomAttribute<CmdletAttribute>()!.DefaultParameterSetName ?? set;
        var others = from property in Cmdlet.GetProperties()
                     where property.Name != Name
                     from parameter in property.GetCustomAttributes<ParameterAttribute>()
                     where parameter.Mandatory && (parameter.ParameterSetName == ParameterAttribute.AllParameterSets || parameter.ParameterSetName == set)
                     select $"-{property.Name} {Sample(property)}";
        var preview = Cmdlet.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess ? " -WhatIf" : string.Empty;
        return $"{Command} {string.Join(" ", others.Distinct())} -{Name} {value}{preview}";
    }

    private static string Sample(PropertyInfo property)
        => property.PropertyType == typeof(Uri) ? "https://example.org/"
            : typeof(global::MkIo.Json.ApiObject).IsAssignableFrom(property.PropertyType) || property.PropertyType == typeof(object) ? "$resource"
            : typeof(IDictionary).IsAssignableFrom(property.PropertyType) ? "@{}"
            : "x";
}
