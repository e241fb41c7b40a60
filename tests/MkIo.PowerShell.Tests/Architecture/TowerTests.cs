using System.Reflection;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>How high cmdlets are stacked. What they have in common is composed; a level is for the parameters of a family.</summary>
public sealed class TowerTests
{
    // AsyncCmdlet < MkIoCmdlet < BulkCmdlet < WriteCmdlet < TransportWriteCmdlet: asynchronous work, a connection, many items at
    // once, reading what is piped, and the parameters of a family each need what the one before gives.
    private const int MostLevels = 5;
    private const int MostBases = 17;

    private static readonly Type[] Types = typeof(MkIoCmdlet).Assembly.GetTypes();

    public static TheoryData<Type> Cmdlets() => [.. Types.Where(type => !type.IsAbstract && type.IsDefined(typeof(CmdletAttribute), inherit: false))];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Few_levels_are_between_a_cmdlet_and_PowerShell(Type cmdlet)
    {
        var levels = Levels(cmdlet).ToList();

        Assert.True(levels.Count <= MostLevels, $"{cmdlet.Name} < {string.Join(" < ", levels.Select(level => level.Name))}: {levels.Count} levels.");
    }

    [Fact]
    public void There_are_few_bases()
    {
        var bases = Types.Where(type => type.IsAbstract && typeof(Cmdlet).IsAssignableFrom(type)).Select(type => type.Name).Order(StringComparer.Ordinal).ToList();

        Assert.InRange(bases.Count, 3, MostBases);
        Assert.Contains(nameof(AsyncCmdlet), bases);
    }

    [Fact]
    public void All_cmdlets_are_looked_at() => Assert.InRange(Cmdlets().Count, 134, int.MaxValue);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_says_once_what_it_needs_of_a_connection_and_none_that_needs_none_takes_one(Type cmdlet)
    {
        var connected = typeof(MkIoCmdlet).IsAssignableFrom(cmdlet);

        Assert.True(connected || cmdlet.GetCustomAttribute<RequiresConnectionAttribute>() is null, cmdlet.Name);
        Assert.True(connected || cmdlet.GetProperty("Context") is null || cmdlet.Name == "DisconnectMkIoCommand", cmdlet.Name);
    }

    private static IEnumerable<Type> Levels(Type cmdlet)
    {
        for (var level = cmdlet.BaseType; level is not null && level != typeof(PSCmdlet) && level != typeof(Cmdlet); level = level.BaseType)
            yield return level;
    }
}
