using System.Globalization;

namespace Portal.Connectors.Tryton;

/// <summary>A purchase with its lines and their moves, as Tryton holds it.</summary>
internal sealed record TrytonOrder(
    int Id,
    string Number,
    string State,
    string Supplier,
    int? Party,
    int? Warehouse,
    string? Buyer,
    string Currency,
    string? PaymentTerm,
    DateOnly? PurchaseDate,
    DateOnly? DeliveryDate,
    string? InvoiceMethod,
    int Revision,
    string? Comment,
    IReadOnlyList<TrytonLine> Lines);

/// <summary>A line of a purchase; <paramref name="Position"/> is its place, 10, 20 … because Tryton numbers no lines.</summary>
/// <param name="Store">The line's own delivery date, when it has one.</param>
/// <param name="Ignored">Moves that were cancelled and that the buyer doesn't wait for.</param>
/// <param name="Recreated">Moves that were cancelled and planned again.</param>
internal sealed record TrytonLine(
    int Id,
    string Timestamp,
    int Position,
    int? Product,
    string? ProductName,
    bool Stocked,
    int? ProductSupplier,
    string? SupplierCode,
    int? LeadDays,
    int? Unit,
    string? UnitSymbol,
    decimal UnitFactor,
    int UnitDigits,
    decimal OrderedQuantity,
    decimal UnitPrice,
    string? Description,
    string? Note,
    DateOnly? Store,
    IReadOnlyList<int> Ignored,
    IReadOnlyList<int> Recreated,
    IReadOnlyList<TrytonMove> Moves)
{
    /// <summary>The item as the portal is told it.</summary>
    public string Item => Product?.ToString(CultureInfo.InvariantCulture) ?? TrytonMasterData.FreeText;

    /// <summary>What the portal left on the line.</summary>
    public LineMark? Mark { get; } = LineMark.In(Note);

    /// <summary>Given up by the buyer, in the line's unit.</summary>
    public decimal GivenUp => Moves.Where(move => move.State == "cancelled" && Ignored.Contains(move.Id)).Sum(In);

    /// <summary>What is still ordered.</summary>
    public decimal Quantity => OrderedQuantity - GivenUp;

    public decimal Received => Moves.Where(move => move.State == "done").Sum(In);

    /// <summary>Done, being handled, or on a shipment: nothing that a confirmation may move.</summary>
    public IReadOnlyList<TrytonMove> Fixed => [.. Moves.Where(move => move.State is not ("cancelled" or "draft") || (move.State == "draft" && move.Shipment is not null))];

    /// <summary>Planned receipts that may still be moved and split.</summary>
    public IReadOnlyList<TrytonMove> Free => [.. Moves.Where(move => move.State == "draft" && move.Shipment is null).OrderBy(move => move.Planned ?? DateOnly.MaxValue).ThenBy(move => move.Id)];

    public bool Cancelled => Quantity == 0;

    /// <summary>A receipt was cancelled and the buyer has not said yet whether it is still wanted.</summary>
    public bool Excepted => Moves.Any(move => move.State == "cancelled" && !Ignored.Contains(move.Id) && !Recreated.Contains(move.Id));

    /// <summary>Tryton has planned receipts for all that is ordered.</summary>
    public bool Planned => !Stocked || Moves.Sum(In) >= OrderedQuantity;

    public bool FullyReceived => !Cancelled && Received >= Quantity;

    /// <summary>A move's quantity in the line's unit.</summary>
    public decimal In(TrytonMove move) => move.Uom == Unit ? move.Quantity : decimal.Round(move.Quantity * move.UomFactor / UnitFactor, 6);
}

/// <summary>A stock move of a line: planned while it is draft, received when it is done.</summary>
internal sealed record TrytonMove(int Id, string Timestamp, string State, decimal Quantity, int? Uom, decimal UomFactor, DateOnly? Planned, DateOnly? Effective, string? Shipment);
