using Portal.Data.People;

namespace Portal.Features.Kernel;

/// <summary>What can be allowed, and which role allows what.</summary>
public static class Permissions
{
    public const string ReadOrders = "orders.read";
    public const string AnswerOrders = "orders.answer";
    public const string WriteMessages = "orders.message";
    public const string ReadCases = "cases.read";
    public const string WorkCases = "cases.work";
    public const string DecideAnswers = "answers.decide";
    public const string ReadPlanning = "planning.read";
    public const string Expedite = "planning.expedite";
    public const string ReadMasterData = "masterdata.read";
    public const string EditMasterData = "masterdata.edit";
    public const string ReadExchange = "exchange.read";
    public const string OperateExchange = "exchange.operate";
    public const string ReadInsights = "insights.read";
    public const string ReadPolicies = "policies.read";
    public const string EditPolicies = "policies.edit";
    public const string Administer = "admin";
    public const string ReadAudit = "audit.read";

    /// <summary>Only the portal itself, in jobs and reactions.</summary>
    public const string System = "system";

    private static readonly Dictionary<PortalRole, string[]> Granted = new()
    {
        [PortalRole.SupplierUser] = [ReadOrders, AnswerOrders, WriteMessages],
        [PortalRole.SupplierAdmin] = [ReadOrders, AnswerOrders, WriteMessages],
        [PortalRole.Buyer] = [ReadOrders, WriteMessages, ReadCases, WorkCases, DecideAnswers, ReadPlanning, Expedite, ReadInsights, ReadPolicies],
        [PortalRole.Planner] = [ReadOrders, WriteMessages, ReadCases, WorkCases, DecideAnswers, ReadPlanning, Expedite, ReadInsights],
        [PortalRole.Steward] = [ReadOrders, ReadCases, WorkCases, ReadMasterData, EditMasterData],
        [PortalRole.Receiving] = [ReadOrders, ReadCases, WorkCases],
        [PortalRole.AccountsPayable] = [ReadOrders, ReadCases, WorkCases],
        [PortalRole.IntegrationAdmin] = [ReadOrders, ReadCases, WorkCases, ReadMasterData, EditMasterData, ReadExchange, OperateExchange],
        [PortalRole.Executive] = [ReadOrders, ReadPlanning, ReadInsights],
        [PortalRole.Administrator] = [ReadOrders, ReadCases, ReadMasterData, EditMasterData, ReadExchange, OperateExchange, ReadInsights, ReadPlanning, ReadPolicies, EditPolicies, Administer, ReadAudit],
    };

    /// <summary>What the roles allow together.</summary>
    public static IReadOnlySet<string> Of(params IEnumerable<PortalRole> roles) => roles.SelectMany(r => Granted[r]).ToHashSet(StringComparer.Ordinal);
}
