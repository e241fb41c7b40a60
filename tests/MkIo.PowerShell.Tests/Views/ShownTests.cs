using System.Collections;
using System.Globalization;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Xsl;
using MkIo.Json;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;
using MkIo.Storage;
using MkIo.Tests.Contract;

namespace MkIo.PowerShell.Tests.Views;

/// <summary>The format file, and the types file that is made of it, against the types that they are of.</summary>
public sealed class ShownTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "views");
    private static readonly Assembly[] Assemblies = [typeof(ApiObject).Assembly, typeof(StorageCheck).Assembly, typeof(MkIoCmdlet).Assembly];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Labels()
    {
        var data = new TheoryData<string, string>();
        foreach (var view in XDocument.Load(Path.Combine(Folder, "MkIo.Format.ps1xml")).Descendants("View"))
        {
            var type = view.Element("ViewSelectedBy")!.Element("TypeName")!.Value;
            var shown = view.Descendants("TableColumnHeader").Select(header => header.Element("Label"))
                .Concat(view.Descendants("ListItem").Concat(view.Elements("GroupBy")).Select(item => item.Element("Label") ?? item.Element("PropertyName")))
                .Concat(view.Descendants("TableColumnItem").Select(item => item.Element("PropertyName")).OfType<XElement>());
            foreach (var label in shown.Select(label => label!.Value).Distinct())
                data.Add(type, label);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_label_is_a_property(string typeName, string label)
    {
        var type = Assemblies.Select(assembly => assembly.GetType(typeName)).First(type => type is not null)!;
        Assert.True(type.GetProperty(label, BindingFlags.Public | BindingFlags.Instance) is not null, $"{type.Name} has no {label}.");
    }

    [Fact]
    public void There_are_labels() => Assert.True(Labels().Count > 400, $"{Labels().Count} labels.");

    [Fact]
    public void The_files_load_by_themselves()
    {
        var state = InitialSessionState.CreateDefault();
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var pipeline = PS.Create();
        pipeline.Runspace = runspace;

        pipeline.AddScript("Update-TypeData $args[0]; Update-FormatData $args[1]; (Get-FormatData MkIo*).Count").AddArgument(TypesFile()).AddArgument(Path.Combine(Folder, "MkIo.Format.ps1xml"));
        var output = pipeline.Invoke();

        Assert.Empty(pipeline.Streams.Error);
        Assert.True((int)output.Single().BaseObject > 40);
    }

    [Fact]
    public void Objects_come_whole_through_Clixml()
    {
        var state = InitialSessionState.CreateDefault();
        state.Types.Add(new SessionStateTypeEntry(TypesFile()));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        var held = 0;
        foreach (var model in ModelCatalog.Models.Where(model => model.IsVisible && !model.IsAbstract))
        {
            var resource = Sample(model);
            resource.AdditionalData ??= new Dictionary<string, object?>();
            resource.AdditionalData["newer"] = new Dictionary<string, object?> { ["deep"] = new List<object?> { 1L, new Dictionary<string, object?> { ["deeper"] = 9007199254740993L } } };
            using var pipeline = PS.Create();
            pipeline.Runspace = runspace;
            var file = Path.Combine(_folder.Path, "resource.xml");

            var copy = Assert.Single(pipeline.AddScript("Export-Clixml $args[1] -InputObject $args[0]; Import-Clixml $args[1]").AddArgument(resource).AddArgument(file).Invoke());

            Assert.Empty(pipeline.Streams.Error);
            Assert.Equal($"Deserialized.{model.FullName}", copy.TypeNames[0]);
            held += Compare(resource, copy, model.Name);
        }

        Assert.True(held > 3000, $"{held} values.");
    }

    // How many values were compared.
    private static int Compare(object? original, object? copy, string path)
    {
        var plain = copy is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : copy;
        switch (original)
        {
            case null:
                Assert.True(plain is null, path);
                return 0;
            case Secret:
                Assert.True(copy?.ToString() == Secret.Mask, path);
                return 1;
            case DateTimeOffset time:
                Assert.True(time == DateTimeOffset.Parse(copy!.ToString()!, CultureInfo.InvariantCulture), path);
                return 1;
            case string or ValueType:
                Assert.True(original.Equals(plain), $"{path}: {original} became {plain}");
                return 1;
            case IDictionary map:
                var entries = Assert.IsAssignableFrom<IDictionary>(plain);
                Assert.Equal(map.Count, entries.Count);
                return map.Keys.Cast<object>().Sum(key => Compare(map[key], entries[key], $"{path}.{key}"));
            case IEnumerable items:
                var others = Assert.IsAssignableFrom<IEnumerable>(plain).Cast<object>().ToList();
                var all = items.Cast<object>().ToList();
                Assert.Equal(all.Count, others.Count);
                return all.Select((item, index) => Compare(item, others[index], $"{path}[{index}]")).Sum();
            default:
                var value = Assert.IsType<PSObject>(copy);
                return original.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).Sum(property =>
                {
                    Assert.True(value.Properties[property.Name] is not null, $"{path} has lost {property.Name}: {value}");
                    return Compare(property.GetValue(original), value.Properties[property.Name].Value, $"{path}.{property.Name}");
                });
        }
    }

    // The object with the most fields that the API has of it.
    private static ApiObject Sample(Type model)
        => ModelCatalog.SchemasOf(model).Select(schema => new SchemaSample(ModelCatalog.DocumentOf(model)).Of(schema)).OrderByDescending(sample => sample.ToJsonString().Length)
            .Select(sample => (ApiObject)JsonSerializer.Deserialize(sample, MkIoJson.Display.GetTypeInfo(model))!).First();

    // As build/module.proj makes it.
    private string TypesFile()
    {
        var file = Path.Combine(_folder.Path, "MkIo.Types.ps1xml");
        var transform = new XslCompiledTransform();
        transform.Load(Path.Combine(Folder, "display-properties.xslt"));
        using var writer = XmlWriter.Create(file, transform.OutputSettings);
        transform.Transform(Path.Combine(Folder, "MkIo.Format.ps1xml"), writer);
        return file;
    }
}
