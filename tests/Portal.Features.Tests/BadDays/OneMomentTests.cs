using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Testing;

namespace Portal.Features.Tests.BadDays;

public sealed class OneMomentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_question_sees_one_moment_and_holds_no_writer_up(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem("test");
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var asking = await scope.ServiceProvider.GetRequiredService<Storage>().Begin(db, writes: false, Ct);
        var before = await db.Units.CountAsync(Ct);

        await house.InDb(async other =>
        {
            other.Units.Add(new Unit("ZZZ", "written meanwhile", 0));
            await other.SaveChangesAsync(Ct);
        });

        Assert.Equal(before, await db.Units.CountAsync(Ct));
        await asking.CommitAsync(Ct);
        Assert.Equal(before + 1, await house.InDb(other => other.Units.CountAsync(Ct)));
    }
}
