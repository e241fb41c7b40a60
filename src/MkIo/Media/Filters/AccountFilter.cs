using MkIo.Json;

namespace MkIo.Media;

/// <summary>A filter that any locator of the project can use.</summary>
[ApiSchema("AccountFilterSchema", "AccountFilterPutSchema")]
public sealed class AccountFilter : MediaFilter;
