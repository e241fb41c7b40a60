namespace MkIo.Http;

/// <summary>Refuses a success that is neither JSON nor what the request takes besides: a captive portal or a proxy answered in the service's place.</summary>
internal static class JsonResponses
{
    public static ApiResponse MustBeJson(this ApiResponse response, HttpResponseMessage message, ApiRequest request)
    {
        var type = message.Content?.Headers.ContentType?.MediaType;
        if (response.Body.Length == 0 || type is null || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            || request.AlsoTakes.Contains(type, StringComparer.OrdinalIgnoreCase))
            return response;

        throw new MkIoException(
            MkIoErrorKind.InvalidResponse,
            $"{request.Operation} answered {(int)response.Status} with '{type}' where JSON belongs. A proxy or sign-in page may stand between.")
        {
            Status = response.Status,
            Operation = request.Operation,
        };
    }
}
