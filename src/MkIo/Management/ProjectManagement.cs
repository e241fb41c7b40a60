using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>What the Management API has for one project: its webhooks, metrics, usage and payment.</summary>
public partial class ProjectManagement
{
    private readonly ApiSender _sender;
    private readonly string _project;
    private readonly string _root;

    internal ProjectManagement(ApiSender sender, string project)
    {
        _sender = sender;
        _project = project;
        _root = $"/api/v1/projects/{ResourcePath.Segment("project", project)}";
        Metrics = new(sender, $"{_root}/metricsEndpoint", HttpMethods.Patch) { AfterRead = endpoint => endpoint.Project = project };
    }

    /// <summary>Initializes a new instance for mocking.</summary>
    protected ProjectManagement() => (_sender, _project, _root, Metrics) = (null!, string.Empty, string.Empty, null!);

    /// <summary>The endpoint from which metrics can be scraped (<c>…/metricsEndpoint</c>).</summary>
    public virtual SingleResource<MetricsEndpoint> Metrics { get; }

    /// <summary>Gets what the project has used since the month began (<c>GET …/usage</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual async Task<IReadOnlyList<ProjectMeterUsage>> GetUsageAsync(CancellationToken cancellationToken = default)
    {
        var report = await GetAsync<ProjectUsageReport>("usage", cancellationToken).ConfigureAwait(false);
        foreach (var meter in report.Value ?? [])
        {
            meter.Project = _project;
            meter.Start = report.Supplemental?.Start;
            meter.End = report.Supplemental?.End;
        }

        return [.. report.Value ?? []];
    }

    /// <summary>Gets the payment method that the project is billed with (<c>GET …/paymentMethod</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<PaymentMethod> GetPaymentMethodAsync(CancellationToken cancellationToken = default) => GetAsync<PaymentMethod>("paymentMethod", cancellationToken);

    /// <summary>Bills the project with a payment method, which also activates it; this cannot be undone (<c>POST …/paymentMethod</c>).</summary>
    /// <param name="paymentMethodId">The payment method's ID.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task AssignPaymentMethodAsync(Guid paymentMethodId, CancellationToken cancellationToken = default)
    {
        var body = MkIoJson.Bytes(new PaymentMethodAssignment { PaymentMethodId = paymentMethodId });
        return _sender.SendAsync(new ApiRequest(HttpMethod.Post, $"{_root}/paymentMethod", body), cancellationToken);
    }

    private Task<T> GetAsync<T>(string part, CancellationToken cancellationToken)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, $"{_root}/{part}"), MkIoJson.TypeInfo<T>(), cancellationToken);
}
