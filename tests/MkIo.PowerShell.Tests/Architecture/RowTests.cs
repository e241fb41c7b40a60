using System.Reflection;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>What New- and Set- are told, a row of a table can tell them too, and so can a script block: <c>-Label { … }</c>.</summary>
public sealed class RowTests
{
    // How the cmdlet works, and not what it writes.
    private static readonly string[] Manner = ["Context", "ThrottleLimit", "TotalCount", "InputObject", "Wait", "TimeoutSec", "Force", "SkipCheck", "PassThru"];

    // Fields that the reader reads out of a row under these names; their length is judged where they are typed.
    private static readonly string[] Fields = ["DisplayName", "Description", "Url", "Event"];

    public static TheoryData<Type> Cmdlets() => [.. typeof(MkIoCmdlet).Assembly.GetTypes().Where(type => !type.IsAbstract && Bases(type).Any(level => level.IsGenericType && level.GetGenericTypeDefinition() == typeof(WriteCmdlet<>)))];

    [Fact]
    public void Nearly_all_writing_cmdlets_are_looked_at() => Assert.InRange(Cmdlets().Count, 30, int.MaxValue);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_row_can_carry_every_value(Type cmdlet)
    {
        var closed = Parameters(cmdlet)
            .Where(parameter => !Manner.Contains(parameter.Name) && !Fields.Contains(parameter.Name) && parameter.PropertyType != typeof(Secret))
            .Where(parameter => !parameter.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.ValueFromPipelineByPropertyName))
            .Select(parameter => parameter.Name);

        Assert.Empty(closed);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void What_a_row_leaves_blank_is_refused_by_no_parameter(Type cmdlet)
    {
        var refusing = Parameters(cmdlet)
            .Where(parameter => parameter.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute is { ValueFromPipelineByPropertyName: true, Mandatory: false }))
            .Where(parameter => parameter.GetCustomAttributes().Any(attribute => attribute is ValidateEnumeratedArgumentsAttribute
                || attribute is DurationTransformationAttribute { AllowBlank: false } or ValueSetAttribute { AllowBlank: false }))
            .Select(parameter => parameter.Name);

        Assert.Empty(refusing);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_list_is_read_out_of_one_column(Type cmdlet)
    {
        var whole = Parameters(cmdlet)
            .Where(parameter => parameter.PropertyType == typeof(string[]) && parameter.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.ValueFromPipelineByPropertyName))
            .Where(parameter => !parameter.GetCustomAttributes().Any(attribute => attribute is ListColumnAttribute or ValueSetAttribute { IsList: true }))
            .Select(parameter => parameter.Name);

        Assert.Empty(whole);
    }

    private static IEnumerable<PropertyInfo> Parameters(Type cmdlet) => cmdlet.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true));

    private static IEnumerable<Type> Bases(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
