using Portal.Data;

namespace Portal.Testing;

/// <summary>One test, every database.</summary>
public sealed class EveryDatabase : TheoryData<DatabaseProvider>
{
    public EveryDatabase()
    {
        Add(DatabaseProvider.Sqlite);
        Add(DatabaseProvider.Postgres);
    }
}
