namespace MkIo;

/// <summary>How the token is sent.</summary>
public enum AuthenticationScheme
{
    /// <summary>In <c>Authorization: Bearer</c>, the scheme of today.</summary>
    Bearer,

    /// <summary>In <c>x-mkio-token</c>, the older scheme that some installations still want.</summary>
    MkIoToken,
}
