using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>A way of looking at the list of orders that a person named: its filters and its sort, as the list's address says them.</summary>
[Unaudited("how one person looks at a list changes nothing for anybody")]
public sealed class SavedView : Aggregate, ISupplierOwned
{
    /// <summary>Most views of one person for one supplier.</summary>
    public const int Most = 20;

    private SavedView()
    {
    }

    /// <summary>A view of one person, kept apart for each supplier that they work for.</summary>
    public SavedView(SupplierId supplier, Guid userId, string name, string query) =>
        (Id, SupplierId, UserId, Name, Query) = (Guid.CreateVersion7(), supplier, userId, name, query);

    public SupplierId SupplierId { get; private set; }

    public Guid UserId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The query part of the list's address.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The same name for another look.</summary>
    public void Show(string query) => Query = query;
}
