using MkIo.Json;

namespace MkIo.Media;

/// <summary>What other sites may do in old players.</summary>
[ApiSchema("CrossSiteAccessPolicies")]
public sealed class CrossSiteAccessPolicies : ApiObject
{
    /// <summary>The content of clientaccesspolicy.xml.</summary>
    public string? ClientAccessPolicy { get; set; }

    /// <summary>The content of crossdomain.xml.</summary>
    public string? CrossDomainPolicy { get; set; }
}
