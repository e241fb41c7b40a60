using System.Diagnostics;
using System.Net;

namespace MkIo.Http;

/// <summary>Tells the observer about one attempt, once.</summary>
internal sealed class AttemptLog(ApiRequest request, int attempt, IRequestObserver observer, Stopwatch clock)
{
    private bool _told;

    public void Answered(HttpResponseMessage response, byte[]? body) => Tell(response.StatusCode, ErrorMapper.RequestId(response), null, body);

    public void Failed(MkIoException error) => Tell(null, null, error.Message, null);

    private void Tell(HttpStatusCode? status, string? reference, string? failure, byte[]? body)
    {
        if (_told || !observer.WantsReports)
            return;
        _told = true;
        observer.OnRequest(new RequestReport
        {
            Method = request.Method.Method,
            Path = Redactor.Text(request.Path),
            Attempt = attempt,
            Status = status,
            Duration = clock.Elapsed,
            Ref = reference,
            Failure = failure,
            RequestBody = observer.WantsBodies && request.Body is { } sent ? Redactor.Body(sent) : null,
            ResponseBody = observer.WantsBodies && body is not null ? Redactor.Body(body) : null,
        });
    }
}
