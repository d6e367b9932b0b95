namespace Portal.Data;

/// <summary>The databases that the portal runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one node.</summary>
    Sqlite,

    /// <summary>For production and several nodes.</summary>
    Postgres,
}
