using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Suppliers;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Web.Tests;

/// <remarks>Its entry point is found through App: two assemblies have a Program.</remarks>
/// <summary>The whole portal in process on a SQLite file of its own, without the demo: two suppliers and whoever a test adds.</summary>
internal sealed class PortalHost(params (string Key, string Value)[] settings) : WebApplicationFactory<Components.App>
{
    private readonly Stumbles _stumbles = new();
    public const string Password = "four quiet otters paddle";
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-web-").FullName;

    public static async Task<PortalHost> Start(params (string Key, string Value)[] settings)
    {
        var host = new PortalHost(settings);
        await host.InDb(async db =>
        {
            db.Suppliers.Add(new Supplier(House.Keller, "SUP-100", "Keller Guss"));
            db.Suppliers.Add(new Supplier(House.Borealis, "SUP-200", "Borealis Fasteners"));
            await db.SaveChangesAsync();
        });
        return host;
    }

    /// <summary>Services of a test's own.</summary>
    public Action<IServiceCollection> More { get; init; } = _ => { };

    /// <summary>Workers that were interrupted and began again, by their names.</summary>
    public IReadOnlyCollection<string> Interrupted => _stumbles.Names;

    public UseCases UseCases => Services.GetRequiredService<UseCases>();

    public async Task<PortalUser> HasPerson(string email, params (PortalRole Role, SupplierId Supplier)[] memberships)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = email.Split('@')[0] };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        foreach (var (role, supplier) in memberships)
        {
            Assert.True((await UseCases.Send(new GrantRole(user.Id, role, supplier), c => c.BecomeSystem("test"))).Ok);
        }

        return user;
    }

    public async Task InDb(Func<PortalDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem("test");
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        // The role on PostgreSQL goes with the transaction.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(db);
        await transaction.CommitAsync();
    }

    /// <summary>A browser of its own; redirects are looked at, not followed.</summary>
    public Browser Browser() => new(this);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Portal:Demo", "false");
        builder.UseSetting("Portal:Data:Folder", _folder);
        builder.ConfigureLogging(log => log.AddProvider(_stumbles));
        builder.ConfigureServices(More);
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
