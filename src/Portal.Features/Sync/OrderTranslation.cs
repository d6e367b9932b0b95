using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Suppliers;

namespace Portal.Features.Sync;

/// <summary>An ERP's order in our own identifiers, or what stands in the way: unknown identifiers, or a reason why it can't be taken at all.</summary>
internal sealed record OrderTranslation(
    Supplier? Supplier,
    OrderContent? Content,
    IReadOnlyList<(ReferenceKind Kind, string ForeignId)> Unknown,
    string? Refusal)
{
    public static OrderTranslation Waiting(IReadOnlyList<(ReferenceKind, string)> unknown) => new(null, null, unknown, null);

    public static OrderTranslation Refused(string why, IReadOnlyList<(ReferenceKind, string)>? because = null) => new(null, null, because ?? [], why);

    public SupplierId SupplierId => Supplier!.SupplierId;
}
