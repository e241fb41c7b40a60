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

    private static LiveChannelChange Keeping(TimeSpan window) => new("news", "a", "c", null, null, null, window, null, LabelChange.Of(null));

    [Theory]
    [InlineData(1, "PT1S")]
    [InlineData(14400, "PT4H")]
    [InlineData(2592000, "PT720H")]
    public void An_archive_window_is_sent_with_the_T_that_the_service_wants(int seconds, string sent)
    {
        var flow = new Flow();
        Keeping(TimeSpan.FromSeconds(seconds)).ApplyTo(flow);
        Assert.Equal(sent, Assert.IsType<LiveChannelFlow>(flow.Spec.Transform).ArchiveWindowLength);
    }

    [Theory]
    [InlineData(4, "00:00:00.0000004")]
    [InlineData(-4 * TimeSpan.TicksPerHour, "-04:00:00")]
    [InlineData(30 * TimeSpan.TicksPerDay + 1, "30.00:00:00.0000001")]
    public void An_archive_window_that_cannot_be_is_refused(long ticks, string shown)
    {
        var error = Assert.Throws<MkIoException>(() => Keeping(new TimeSpan(ticks)));
        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        Assert.Equal($"The archive window is {shown}, but must be between 1 second and 30 days. Specify hours as 4 or 4h.", error.Message);
    }
}
