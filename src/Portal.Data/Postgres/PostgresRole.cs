using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Postgres;

/// <summary>Gives every transaction the database role and supplier of its caller, for this transaction only.</summary>
/// <remarks>set_config(…, true) ends with the transaction, so nothing leaks through a connection pool.</remarks>
internal sealed class PostgresRole(Caller caller) : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (caller.IsKnown)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = result;
            command.CommandText = "select set_config('role', @role, true), set_config('portal.supplier', @supplier, true)";
            Add(command, "role", caller.SeesAllSuppliers ? RowSecurity.StaffRole : RowSecurity.SupplierRole);
            Add(command, "supplier", caller.SeesAllSuppliers ? "" : caller.Supplier.ToString());
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result) =>
        throw new NotSupportedException("Transactions begin asynchronously, so that their role is set.");

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
