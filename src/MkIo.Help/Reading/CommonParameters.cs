using System.Reflection;
using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>The parameters that PowerShell itself adds when the [Cmdlet] attribute asks for them.</summary>
internal static class CommonParameters
{
    public static IEnumerable<ParameterHelp> Of(CustomAttributeData cmdlet)
    {
        if (cmdlet.Option<bool>("SupportsPaging"))
        {
            yield return Make("IncludeTotalCount", Switch, "Says first how many there are in all, or that this is unknown.");
            yield return Make("Skip", Number, "Leaves out this many from the start.");
            yield return Make("First", Number, "Gets only this many.");
        }
        if (cmdlet.Option<bool>("SupportsShouldProcess"))
        {
            yield return Make("WhatIf", Switch, "Shows what would happen; nothing is changed.", "wi");
            yield return Make("Confirm", Switch, "Asks before each change.", "cf");
        }
    }

    private static TypeHelp Switch => new("SwitchParameter", "System.Management.Automation.SwitchParameter");

    private static TypeHelp Number => new("UInt64", "System.UInt64");

    private static ParameterHelp Make(string name, TypeHelp type, string description, params string[] aliases) =>
        new(name, type)
        {
            Description = [description],
            Aliases = aliases,
            Uses = [new ParameterUse(ParameterUse.AllSets)],
        };
}
