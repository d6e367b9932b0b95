namespace Portal.Data;

/// <summary>The clock of leases and due times: the database's, so that a node whose own clock is wrong neither steals nor holds.</summary>
public interface ILeaseClock
{
    /// <summary>UTC.</summary>
    Task<DateTime> Now(CancellationToken ct);
}
