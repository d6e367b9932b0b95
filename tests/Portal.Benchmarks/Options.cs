using System.Globalization;

namespace Portal.Benchmarks;

/// <summary>What stands on the command line.</summary>
internal sealed record Options
{
    /// <summary>The figures to measure; none for all.</summary>
    public List<string> Figures { get; } = [];

    /// <summary>A superuser's connection string without a database; empty leaves PostgreSQL out.</summary>
    public string Postgres { get; private set; } = Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? "";

    /// <summary>Leaves SQLite out, to look at one database while working on it.</summary>
    public bool OnlyPostgres { get; private set; }

    /// <summary>Orders of the invented company.</summary>
    public int Orders { get; private set; } = 20_000;

    /// <summary>Measured calls per question.</summary>
    public int Calls { get; private set; } = 200;

    /// <summary>Only questions whose name contains this, to look at one while working on it.</summary>
    public string Only { get; private set; } = "";

    /// <summary>A folder whose filled databases serve the next run as well; otherwise they are made for the run and removed after it.</summary>
    public string Keep { get; private set; } = "";

    /// <summary>True when every command to the database is to be printed, to read its plan.</summary>
    public bool Sql { get; private set; }

    /// <summary>Where the JSON goes.</summary>
    public string Json { get; private set; } = Path.Combine("artifacts", "benchmarks.json");

    /// <summary>True when docs/benchmarks.md is to hold this run.</summary>
    public bool WriteDocs { get; private set; }

    /// <summary>Reads them.</summary>
    /// <exception cref="ArgumentException">A word that is not known, or one without its value.</exception>
    public static Options Of(string[] args)
    {
        var options = new Options();
        var words = new Queue<string>(args);
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "--postgres": options.Postgres = Value(); break;
                case "--only-postgres": options.OnlyPostgres = true; break;
                case "--orders": options.Orders = Number(); break;
                case "--calls": options.Calls = Number(); break;
                case "--only": options.Only = Value(); break;
                case "--keep": options.Keep = Path.GetFullPath(Value()); break;
                case "--json": options.Json = Value(); break;
                case "--sql": options.Sql = true; break;
                case "--write-docs": options.WriteDocs = true; break;
                case ['-', ..]: throw new ArgumentException($"There is no option {word}.");
                default: options.Figures.Add(word); break;
            }

            string Value() => words.TryDequeue(out var value) ? value : throw new ArgumentException($"{word} needs a value.");

            int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new ArgumentException($"{word} needs a number above 0.");
        }

        return options;
    }
}
