using MkIo.Json;

namespace MkIo.Media;

/// <summary>Which other sites old players may read from.</summary>
[ApiSchema("CrossSiteAccessPolicies")]
public sealed class CrossSiteAccessPolicies : ApiObject
{
    /// <summary>The XML of clientaccesspolicy.xml, for Silverlight.</summary>
    public string? ClientAccessPolicy { get; set; }

    /// <summary>The XML of crossdomain.xml, for Flash.</summary>
    public string? CrossDomainPolicy { get; set; }
}
