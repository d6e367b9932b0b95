namespace Portal.Data;

/// <summary>Which database and where.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Sqlite (embedded) or Postgres.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite: the file. Postgres: the connection string to serve with (login without rights of its own).</summary>
    public string Connection { get; set; } = "";

    /// <summary>Postgres: the connection string of the owner, who migrates; empty when serving.</summary>
    public string OwnerConnection { get; set; } = "";
}
