using System.Net;
using System.Text;
using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

public sealed class ErrorTableTests
{
    private static readonly ForbiddenAdvice NoRights = new("Get-MkIoThing", [], null, new MkIoException());

    // What scripts and monitoring are written against: ids and categories that must not change by accident.
    private static readonly Dictionary<MkIoErrorKind, (string Suffix, ErrorCategory Category, string Advice)> Table = new()
    {
        [MkIoErrorKind.Unexpected] = ("Failed", ErrorCategory.NotSpecified, "-Verbose"),
        [MkIoErrorKind.InvalidRequest] = ("Invalid", ErrorCategory.InvalidArgument, "Correct the value"),
        [MkIoErrorKind.Unauthorized] = ("Unauthorized", ErrorCategory.AuthenticationError, "Connect-MkIo"),
        [MkIoErrorKind.Forbidden] = ("Forbidden", ErrorCategory.PermissionDenied, "administrator"),
        [MkIoErrorKind.NotFound] = ("NotFound", ErrorCategory.ObjectNotFound, "case-sensitive"),
        [MkIoErrorKind.Conflict] = ("Conflict", ErrorCategory.ResourceExists, "state"),
        [MkIoErrorKind.AlreadyExists] = ("AlreadyExists", ErrorCategory.ResourceExists, "Set-"),
        [MkIoErrorKind.TooManyRequests] = ("Throttled", ErrorCategory.LimitsExceeded, "-ThrottleLimit"),
        [MkIoErrorKind.ServerError] = ("ServerError", ErrorCategory.ResourceUnavailable, "support"),
        [MkIoErrorKind.ConnectionFailed] = ("ConnectionFailed", ErrorCategory.ConnectionError, "network"),
        [MkIoErrorKind.TimedOut] = ("TimedOut", ErrorCategory.OperationTimeout, "Try again"),
        [MkIoErrorKind.InvalidResponse] = ("InvalidResponse", ErrorCategory.InvalidResult, "proxy"),
        [MkIoErrorKind.ForeignOrigin] = ("ForeignOrigin", ErrorCategory.SecurityError, "base URL"),
    };

    public static TheoryData<MkIoErrorKind> Kinds() => [.. Enum.GetValues<MkIoErrorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_error_has_its_id_its_category_and_its_advice(MkIoErrorKind kind)
    {
        var error = new MkIoException(kind, "What happened.");

        var record = ErrorTable.ToRecord(error, "Thing", "target", NoRights);

        var (suffix, category, advice) = Table[kind];
        Assert.Equal($"MkIo.Thing{suffix}", record.FullyQualifiedErrorId);
        Assert.Equal(category, record.CategoryInfo.Category);
        Assert.Contains(advice, record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("What happened.", record.ErrorDetails.Message);
        Assert.Equal("target", record.TargetObject);
        Assert.Same(error, record.Exception);
    }

    [Fact]
    public void No_two_kinds_share_an_id()
    {
        var ids = Enum.GetValues<MkIoErrorKind>().Select(kind => ErrorTable.ToRecord(new MkIoException(kind, "x"), "Thing", null, NoRights).FullyQualifiedErrorId).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_reference_that_support_asks_for_is_part_of_the_message()
        => Assert.Equal("Broken. (ref r-1)", ErrorTable.ToRecord(new MkIoException(MkIoErrorKind.ServerError, "Broken.") { Ref = "r-1" }, "Thing", null, NoRights).ErrorDetails.Message);

    public static TheoryData<MkIoErrorReason> Reasons() => [.. Enum.GetValues<MkIoErrorReason>().Where(reason => reason != MkIoErrorReason.None)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_of_the_client_has_its_advice_which_the_user_sees(MkIoErrorReason reason)
    {
        var error = new MkIoException(MkIoErrorKind.Conflict, "What happened.") { Reason = reason, Subjects = ["media", "c-1"] };

        var details = ErrorTable.ToRecord(error, "Thing", null, new ForbiddenAdvice("New-MkIoThing", [], null, error)).ErrorDetails;

        Assert.StartsWith("What happened. ", details.Message, StringComparison.Ordinal);
        Assert.Contains(reason == MkIoErrorReason.NameNotAllowed ? "-Name {" : "MkIo", details.RecommendedAction, StringComparison.Ordinal);
        Assert.EndsWith(details.RecommendedAction, details.Message, StringComparison.Ordinal);
        Assert.Contains(reason == MkIoErrorReason.NameNotAllowed ? @"[c\-1]" : "media", details.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-MkIoThing", true)]
    [InlineData("Set-MkIoThing", true)]
    [InlineData("Get-MkIoThing", false)]
    [InlineData("Remove-MkIoThing", false)]
    public void A_name_is_mended_only_where_it_is_given_to_what_is_written(string command, bool isCured)
    {
        var error = new MkIoException(MkIoErrorKind.InvalidRequest, "No.") { Reason = MkIoErrorReason.NameNotAllowed, Subjects = ["a:b'c", ":'"] };

        var message = ErrorTable.ToRecord(error, "Thing", null, new ForbiddenAdvice(command, [], null, error)).ErrorDetails.Message;

        Assert.Equal(isCured ? "No. For names of the pipeline: -Name { $_.Name -replace '[:'']', '-' }" : "No.", message);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Invalid", ErrorCategory.InvalidArgument)]
    [InlineData(HttpStatusCode.Unauthorized, "Unauthorized", ErrorCategory.AuthenticationError)]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden", ErrorCategory.PermissionDenied)]
    [InlineData(HttpStatusCode.NotFound, "NotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed, "Invalid", ErrorCategory.InvalidArgument)]
    [InlineData(HttpStatusCode.RequestTimeout, "TimedOut", ErrorCategory.OperationTimeout)]
    [InlineData(HttpStatusCode.Conflict, "Conflict", ErrorCategory.ResourceExists)]
    [InlineData(HttpStatusCode.UnsupportedMediaType, "Invalid", ErrorCategory.InvalidArgument)]
    [InlineData(HttpStatusCode.UnprocessableEntity, "Invalid", ErrorCategory.InvalidArgument)]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled", ErrorCategory.LimitsExceeded)]
    [InlineData(HttpStatusCode.InternalServerError, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(HttpStatusCode.BadGateway, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout, "ServerError", ErrorCategory.ResourceUnavailable)]
    public void A_cmdlet_tells_what_the_service_answered(HttpStatusCode status, string suffix, ErrorCategory category)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, (int)status, """{"error":{"code":"x","detail":"the words of the service"},"ref":"r-1"}"""));
        using var shell = new Shell(server.BaseUrl);

        var error = shell.Run("Get-MkIoAsset a1").Error;

        Assert.StartsWith($"MkIo.Asset{suffix},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal("a1", error.TargetObject);
        Assert.Contains("the words of the service (ref r-1)", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_cannot_be_reached_is_told_as_that()
    {
        using var shell = Shell.WithoutServer();

        Assert.StartsWith("MkIo.AssetConnectionFailed,", shell.Run("Get-MkIoAsset a1").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cmdlet_that_declares_no_permission_tells_only_that_one_is_lacking()
    {
        Assert.Equal(string.Empty, NoRights.Reason);
        Assert.Contains("administrator", NoRights.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restricted_token_that_lacks_the_permission_is_said_to_and_how_to_make_one_that_has_it()
    {
        var advice = Advice(Claims("""{"core.project":{"p1":{"ams.asset":["get"]}}}"""), "no", "ams.asset.get", "ams.asset.update");

        Assert.Equal("Set-MkIoThing needs ams.asset.get, ams.asset.update, and the token, which is restricted, lacks ams.asset.update.", advice.Reason);
        Assert.Equal("Connect with a token that has ams.asset.update: New-MkIoToken -ForCommand Set-MkIoThing makes one.", advice.Advice);
    }

    [Fact]
    public void A_restricted_token_that_has_the_permission_has_it_for_something_else()
    {
        var advice = Advice(Claims("""{"core.project":{"p1":{"ams.asset":["get"]}}}"""), "no", "ams.asset.get");

        Assert.Equal("Set-MkIoThing needs ams.asset.get: the token has it, but not for this project, or its user has it no longer.", advice.Reason);
        Assert.Contains("administrator", advice.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_token_that_is_not_restricted_it_is_the_user_who_lacks_the_permission()
        => Assert.Equal("Set-MkIoThing needs ams.asset.get, which the user of the token lacks.", Advice(null, "no", "ams.asset.get").Reason);

    [Fact]
    public void The_permission_that_the_service_names_is_the_one_that_is_meant()
        => Assert.Equal(
            "Set-MkIoThing needs ams.asset.update, which the user of the token lacks.",
            Advice(null, "permission ams.asset.update is missing", "ams.asset.get", "ams.asset.update").Reason);

    private static ForbiddenAdvice Advice(TokenClaims? claims, string detail, params string[] permissions)
        => new("Set-MkIoThing", permissions, claims, new MkIoException(MkIoErrorKind.Forbidden, "no") { Detail = detail });

    private static TokenClaims Claims(string permissions)
        => TokenClaims.Of(Secret.From($"{Part("{\"alg\":\"RS256\"}")}.{Part($"{{\"permissions\":{permissions}}}")}.x"))!;

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
