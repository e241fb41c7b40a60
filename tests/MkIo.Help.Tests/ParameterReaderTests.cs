namespace MkIo.Help.Tests;

public class ParameterReaderTests
{
    [Fact]
    public void Parameter_of_a_generic_base_class_has_its_text_and_default()
    {
        var warehouse = FixtureHelp.Parameter("Get-Crate", "Warehouse");

        Assert.Equal(["The warehouse to look in."], warehouse.Description);
        Assert.Equal("The one of Connect-Warehouse.", warehouse.DefaultValue);
    }

    [Fact]
    public void Overriding_parameter_inherits_its_text() =>
        Assert.Equal(["The name of the crate."], FixtureHelp.Parameter("Get-Crate", "Name").Description);

    [Fact]
    public void Attributes_are_read()
    {
        var name = FixtureHelp.Parameter("Get-Crate", "Name");

        Assert.Equal("String[]", name.Type.ShortName);
        Assert.Equal(["CrateName", "Id"], name.Aliases);
        Assert.True(name.TakesWildcards);
        Assert.Equal(0, name.In("ByName")!.Position);
        Assert.True(name.Overall.FromPipelineByName);
        Assert.False(name.Overall.IsRequired);
        Assert.Null(name.In("BySize"));
    }

    [Fact]
    public void Known_values_come_from_enums_sets_and_models()
    {
        Assert.Equal(["Small", "Large"], FixtureHelp.Parameter("Get-Crate", "Size").KnownValues);
        Assert.Equal(["Red", "Blue"], FixtureHelp.Parameter("Get-Crate", "Colour").KnownValues);
        Assert.Equal(["Wood", "Steel"], FixtureHelp.Parameter("Get-Crate", "Material").KnownValues);
    }

    [Fact]
    public void Text_tells_values()
    {
        Assert.Equal(["Only crates of this size.", "Known values: Small, Large."], FixtureHelp.Parameter("Get-Crate", "Size").Text);
    }

    [Fact]
    public void WhatIf_and_Confirm_only_where_something_changes()
    {
        Assert.Contains(FixtureHelp.Of("Remove-Crate").Parameters, parameter => parameter.Name == "WhatIf");
        Assert.DoesNotContain(FixtureHelp.Of("Get-Crate").Parameters, parameter => parameter.Name == "WhatIf");
    }
}
