using MkIo.Live;
using MkIo.PowerShell.Live;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Tests.Live;

/// <summary>A change of a live channel is for live channels alone.</summary>
public sealed class LiveChannelChangeTests
{
    public static TheoryData<Type> Others => [.. typeof(FlowTransform).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FlowTransform)) && type != typeof(LiveChannelFlow))];

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_type_of_flow_is_an_error_of_the_item(Type type)
    {
        var flow = new Flow();
        flow.Spec.Transform = (FlowTransform)Activator.CreateInstance(type)!;
        var change = new LiveChannelChange("news", "a", "c", null, null, null, null, null, LabelChange.Of(null));
        var error = Assert.Throws<MkIoException>(() => change.ApplyTo(flow));
        Assert.Equal(MkIoErrorKind.InvalidResponse, error.Kind);
        Assert.Contains("'news'", error.Message, StringComparison.Ordinal);
    }
}
