namespace Portal.Features.Sync;

/// <summary>The feeds of an ERP connection, each with its own watermark.</summary>
public static class Feeds
{
    public const string MasterData = "master-data";
    public const string Orders = "orders";
    public const string Supply = "supply";

    /// <summary>Not read, but held: whoever holds it reads the connection.</summary>
    internal const string Turn = "turn";
}
