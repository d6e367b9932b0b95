using System.Security.Claims;
using Portal.Domain.Kernel;
using Portal.Web.Setup;

namespace Portal.Web.Doors;

/// <summary>Counts the live pages of this node, each of which costs memory here: so many per person, so many per supplier.</summary>
internal sealed class OpenPages(Settings settings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, int> _pages = [];

    /// <summary>Takes a place for a page; null when the person or their supplier has none left. Dispose it to give it back.</summary>
    public IDisposable? Take(ClaimsPrincipal person)
    {
        var limits = settings.Portal.Limits;
        var (user, supplier) = (person.UserId(), person.Supplier());
        // One persona of the demo is a whole class at its desks.
        var unlimited = settings.Demo || user == Guid.Empty;
        lock (_lock)
        {
            if (!unlimited && (Of(user) >= limits.PagesPerPerson || (supplier is { } s && s != SupplierId.House && Of(s.Value) >= limits.PagesPerSupplier)))
            {
                return null;
            }

            Add(user, supplier, 1);
        }

        return new Place(this, user, supplier);
    }

    private int Of(Guid whose) => _pages.GetValueOrDefault(whose);

    private void Add(Guid user, SupplierId? supplier, int one)
    {
        foreach (var whose in supplier is { } s ? new[] { user, s.Value } : [user])
        {
            if ((_pages[whose] = Of(whose) + one) == 0)
            {
                _pages.Remove(whose);
            }
        }
    }

    private sealed class Place(OpenPages pages, Guid user, SupplierId? supplier) : IDisposable
    {
        private int _gone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gone, 1) == 0)
            {
                lock (pages._lock)
                {
                    pages.Add(user, supplier, -1);
                }
            }
        }
    }
}
