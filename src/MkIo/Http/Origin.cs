namespace MkIo.Http;

/// <summary>Whether two addresses are of one origin (scheme, host and port): the token is for one origin only.</summary>
internal static class Origin
{
    private const UriComponents Parts = UriComponents.SchemeAndServer;

    public static bool Same(Uri left, Uri right)
        => Uri.Compare(left, right, Parts, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    public static MkIoException Refused(Uri address, Uri own) => new(
        MkIoErrorKind.ForeignOrigin,
        $"The service pointed to {address.GetLeftPart(UriPartial.Authority)}, which is not {own.GetLeftPart(UriPartial.Authority)}. " +
        "It was not followed, so that the token stays where it belongs.");
}
