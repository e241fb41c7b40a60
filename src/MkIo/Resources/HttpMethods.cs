namespace MkIo.Resources;

/// <summary>The method that netstandard2.0 has no name for.</summary>
internal static class HttpMethods
{
    public static HttpMethod Patch { get; } = new("PATCH");
}
