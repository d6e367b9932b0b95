namespace Portal.Exchange.Erp;

/// <summary>How to reach one ERP and how hard to work it.</summary>
public sealed class ErpConnectionOptions
{
    /// <summary>Short name of the ERP, unique, used in cross-references and posting keys (for example DEMO).</summary>
    public string Code { get; set; } = "";

    /// <summary>Which connector: demo-erp or tryton.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Base address, for Tryton with the database's name as path.</summary>
    public Uri? Url { get; set; }

    /// <summary>User name, where the ERP wants one.</summary>
    public string? User { get; set; }

    /// <summary>Password or token; comes from the environment or a secret store, never from a file in the repository.</summary>
    public string? Secret { get; set; }

    /// <summary>Seconds between two readings; 5 to 3600.</summary>
    public int IntervalSeconds { get; set; } = 30;

    /// <summary>Postings under way at once; 1 to 32.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>Calls per minute at most; 1 to 6000.</summary>
    public int CallsPerMinute { get; set; } = 600;

    /// <summary>How far each reading goes back behind the watermark, in seconds, because rows become visible late; 0 to 3600.</summary>
    public int OverlapSeconds { get; set; } = 120;

    /// <summary>Time-out of one call in seconds; 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Which plants this ERP owns by its own identifiers; empty for all that it names.</summary>
    public IList<string> Plants { get; } = [];
}
