using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Domain.Values;

namespace Portal.Features.MasterData;

/// <summary>What the house holds of each kind, by its own number: what identifiers are mapped to.</summary>
internal sealed class RecordBook(PortalDb db)
{
    private const int MostSuggestions = 3;

    /// <summary>All of a kind whose number or name holds the text.</summary>
    public IQueryable<KnownRecord> Of(ReferenceKind kind, string? search)
    {
        var text = SearchText.Of(search).Trim();
        var raw = search?.Trim() ?? "";
        return kind switch
        {
            ReferenceKind.Supplier => db.Suppliers.AsNoTracking().Where(s => text == "" || s.SearchName.Contains(text)).OrderBy(s => s.Number).Select(s => new KnownRecord(s.Number, s.Name, s.Country)),
            ReferenceKind.Item => db.Items.AsNoTracking().Where(i => text == "" || i.SearchName.Contains(text)).OrderBy(i => i.Number).Select(i => new KnownRecord(i.Number, i.Name, i.Group)),
            ReferenceKind.Plant => db.Plants.AsNoTracking().Where(p => raw == "" || p.Code.Contains(raw) || p.Name.Contains(raw)).OrderBy(p => p.Code).Select(p => new KnownRecord(p.Code, p.Name, p.ErpCode)),
            _ => db.Units.AsNoTracking().Where(u => raw == "" || u.Code.Contains(raw) || u.Name.Contains(raw)).OrderBy(u => u.Code).Select(u => new KnownRecord(u.Code, u.Name, "")),
        };
    }

    /// <summary>True when there is such a thing.</summary>
    public Task<bool> Has(ReferenceKind kind, string number, CancellationToken ct) => kind switch
    {
        ReferenceKind.Supplier => db.Suppliers.AnyAsync(s => s.Number == number, ct),
        ReferenceKind.Item => db.Items.AnyAsync(i => i.Number == number, ct),
        ReferenceKind.Plant => db.Plants.AnyAsync(p => p.Code == number, ct),
        _ => db.Units.AnyAsync(u => u.Code == number, ct),
    };

    /// <summary>What a foreign identifier might mean: its whole text first, then its longest part, then the name that came with it and what in it looks like a number.</summary>
    public async Task<IReadOnlyList<KnownRecord>> Like(ReferenceKind kind, string foreignId, string? name, CancellationToken ct)
    {
        var longest = foreignId.Split([' ', '-', '.', '/', '_']).MaxBy(p => p.Length) ?? "";
        var numbers = (name ?? "").Split(' ').Where(w => w.Any(char.IsAsciiDigit));
        foreach (var text in numbers.Prepend(name ?? "").Prepend(longest).Prepend(foreignId).Where(t => t.Length >= 2).Distinct())
        {
            var found = await Of(kind, text).Take(MostSuggestions).ToListAsync(ct);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }
}
