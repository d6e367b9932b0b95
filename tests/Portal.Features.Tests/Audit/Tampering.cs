using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Data;
using Portal.Features.Audit;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

/// <summary>Somebody who owns the database and goes past the portal.</summary>
internal static class Tampering
{
    public static async Task<int> By(House house, string sql, bool asOwner = true, string? role = null)
    {
        System.Data.Common.DbConnection connection = house.Database.Provider is DatabaseProvider.Sqlite
            ? new SqliteConnection($"Data Source={house.Database.Connection}")
            : new NpgsqlConnection(asOwner ? house.Database.OwnerConnection : house.Database.Connection);
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            if (role is not null)
            {
                command.CommandText = $"set role {role}; select set_config('portal.supplier', '{House.Keller}', false)";
                await command.ExecuteNonQueryAsync();
            }

            command.CommandText = sql;
            return await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Keller's chain of several sealed entries, the house's beside it.</summary>
    public static async Task<House> Sealed(DatabaseProvider database)
    {
        var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Keller, house.Content("4500000002"));
        await house.HasOrder(House.Keller, house.Content("4500000003"));
        Assert.True((await house.Send(new SealAudit(), House.Portal)).Value > 4);
        return house;
    }

    public static async Task<IReadOnlyList<VerifyAudit.Break>> Breaks(House house)
    {
        var found = (await house.Send(new VerifyAudit(), House.Administrator)).Value!;
        Assert.Equal(found.Whole, found.Chains.All(c => c.Breaks.Count == 0));
        Assert.All(found.Chains.Where(c => c.Owner != House.Keller), c => Assert.Empty(c.Breaks));
        return found.Chains.Single(c => c.Owner == House.Keller).Breaks;
    }
}
