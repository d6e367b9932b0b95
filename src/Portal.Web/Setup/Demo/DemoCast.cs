using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;

namespace Portal.Web.Setup.Demo;

/// <summary>Who acts in the demo's history, through the same doorway as people do.</summary>
internal sealed class DemoCast(UseCases useCases, IServiceScopeFactory scopes)
{
    private const int MostSuppliers = 1000;
    private Dictionary<string, SupplierId> _suppliers = [];

    /// <summary>The portal itself.</summary>
    public static Action<Caller> Portal { get; } = c => c.BecomeSystem("Demo");

    /// <summary>Learns who the suppliers are.</summary>
    public async Task Gather(CancellationToken ct) =>
        _suppliers = (await Do(new FindSuppliers(MostSuppliers), Portal, ct))!.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Id, StringComparer.Ordinal);

    /// <summary>Somebody of the supplier.</summary>
    public Action<Caller> Supplier(string name) => c => c.BecomeSupplier(_suppliers[name], Guid.Empty, "Supplier sales", Permissions.Of(PortalRole.SupplierUser));

    /// <summary>The buyer who placed an order.</summary>
    public static Action<Caller> Buyer(string name) => c => c.BecomeStaff(Guid.Empty, name, Permissions.Of(PortalRole.Buyer));

    /// <summary>One of the people of the demo's sign-in page.</summary>
    public async Task<Action<Caller>> Person(string key)
    {
        var persona = Persona.All.Single(p => p.Key == key);
        await using var scope = scopes.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(persona.Email);
        return c => c.BecomeStaff(user?.Id ?? Guid.Empty, persona.Name, Permissions.Of(persona.Role));
    }

    /// <summary>Does it; a refusal means that somebody was quicker, and changes nothing.</summary>
    public async Task<T?> Do<T>(Mediator.IRequest<T> act, Action<Caller> who, CancellationToken ct) => (await useCases.Send(act, who, ct)).Value;
}
