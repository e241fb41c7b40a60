using System.Reflection;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

/// <summary>A typo is said, and no set differs from what completes it.</summary>
public sealed class ValueSetTests : IDisposable
{
    private static readonly List<BoundParameter> Parameters = [.. BoundParameter.All.Where(parameter => parameter.Property.IsDefined(typeof(ValueSetAttribute), true))];

    private readonly Shell _shell = Shell.WithoutServer();

    public static TheoryData<string, string> Closed => Data(typeof(ClosedSetAttribute));

    public static TheoryData<string, string> Open => Data(typeof(OpenSetAttribute));

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Every_one_is_enumerated()
    {
        Assert.Equal((36, 12), (Closed.Count, Open.Count));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Closed.Count} parameters have a closed set, {Open.Count} an open one.");
    }

    [Fact]
    public void What_completes_values_also_checks_them()
    {
        foreach (var parameter in BoundParameter.All)
        {
            var completes = parameter.Property.GetCustomAttributes<ArgumentCompleterAttribute>().Any(attribute => attribute.Type == typeof(KnownValueCompleter));
            Assert.True(completes == parameter.Property.IsDefined(typeof(ValueSetAttribute), true), $"{parameter.Command} -{parameter.Name}");
            Assert.False(parameter.Property.IsDefined(typeof(ValidateSetAttribute), true), $"{parameter.Command} -{parameter.Name} has a ValidateSet.");
        }
    }

    [Theory]
    [MemberData(nameof(Closed))]
    [MemberData(nameof(Open))]
    public void Each_one_completes_what_it_takes(string command, string name)
    {
        var parameter = Find(command, name);
        var completed = _shell.Run($"$line = '{command} -{name} '; (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText").Clean();
        Assert.Equal(Values(parameter), completed.Cast<string>());
    }

    [Theory]
    [MemberData(nameof(Closed))]
    [MemberData(nameof(Open))]
    public void Each_one_takes_any_case_and_hands_on_the_spelling_of_the_API(string command, string name)
    {
        var parameter = Find(command, name);
        var set = parameter.Property.GetCustomAttribute<ValueSetAttribute>(true)!;
        foreach (var value in set.Values)
        {
            Assert.Equal(value, set.Transform(null!, value.ToLowerInvariant()));
            Assert.Equal([value], (IEnumerable<string?>)set.Transform(null!, new object[] { new PSObject(value.ToUpperInvariant()) })!);
        }

        var outcome = Run(parameter.Line($"'{set.Values[0].ToLowerInvariant()}'"));
        Assert.DoesNotContain(outcome.Errors, IsOfBinding);
        Assert.DoesNotContain(outcome.Warnings, warning => warning.StartsWith($"-{name} ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void A_wrong_value_of_a_closed_set_is_an_error_that_lists_the_right_ones(string command, string name)
    {
        var parameter = Find(command, name);
        foreach (var wrong in (string[])["NoSuchValue", "''", "$null"])
        {
            if (wrong != "NoSuchValue" && parameter.Property.GetCustomAttribute<ValueSetAttribute>(true)!.AllowBlank)
                continue;
            var error = Run(parameter.Line(wrong)).Errors.First(IsOfBinding);
            Assert.Contains($"'{name}'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains($"one of: {string.Join(", ", Values(parameter))}.", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void An_unknown_value_of_an_open_set_is_passed_on_with_a_warning(string command, string name)
    {
        var parameter = Find(command, name);
        var known = Values(parameter)[0];
        var outcome = Run(parameter.Line($"'{known}x'"));
        Assert.DoesNotContain(outcome.Errors, IsOfBinding);
        var warning = Assert.Single(outcome.Warnings, message => message.StartsWith($"-{name} ", StringComparison.Ordinal));
        Assert.Equal($"-{name} '{known}x' is not a known value and is passed on as it is. The nearest known value is '{known}'.", warning);
        Assert.Equal($"{known}x", parameter.Property.GetCustomAttribute<ValueSetAttribute>(true)!.Transform(null!, $"{known}x"));
    }

    [Fact]
    public void A_row_of_the_pipeline_warns_once_and_its_blank_says_nothing()
    {
        var outcome = _shell.Run("'Colour,Other', 'red,1', 'Blu,2', ',3', 'Blu,4' | ConvertFrom-Csv | Test-DurationProbe");
        Assert.Equal(["Red", "Blu", "", "Blu"], outcome.Clean());
        Assert.Equal(["-Colour 'Blu' is not a known value and is passed on as it is. The nearest known value is 'Blue'."], outcome.Warnings);
    }

    private static bool IsOfBinding(ErrorRecord error) => error.FullyQualifiedErrorId.StartsWith("Parameter", StringComparison.Ordinal) || error.Exception is ParameterBindingException;

    private static IReadOnlyList<string> Values(BoundParameter parameter) => parameter.Property.GetCustomAttribute<ValueSetAttribute>(true)!.Values;

    private static BoundParameter Find(string command, string name) => Parameters.Single(parameter => parameter.Command == command && parameter.Name == name);

    private static TheoryData<string, string> Data(Type attribute)
    {
        var data = new TheoryData<string, string>();
        foreach (var parameter in Parameters.Where(parameter => parameter.Property.IsDefined(attribute, true)))
            data.Add(parameter.Command, parameter.Name);
        return data;
    }

    private Outcome Run(string script) => _shell.Run(script, BoundParameter.Resource);
}
