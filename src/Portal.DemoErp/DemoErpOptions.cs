namespace Portal.DemoErp;

/// <summary>Where the DemoErp lives and what its first start puts into it.</summary>
public sealed class DemoErpOptions
{
    /// <summary>Folder of the database file demo-erp.db; made when missing.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Address to listen on; loopback only; http://127.0.0.1:0 takes a free port.</summary>
    public string Url { get; set; } = "http://localhost:5081";

    /// <summary>Seed of the invented company; the same seed on the same day makes the same company.</summary>
    public int Seed { get; set; } = 4711;

    /// <summary>Orders to invent on the first start; 0 to 100000.</summary>
    public int Orders { get; set; } = 400;

    /// <summary>Suppliers to invent beside the forty named ones; 0 to 5000.</summary>
    public int ExtraSuppliers { get; set; }

    /// <summary>The clock of this ERP.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Says everything that is wrong, in sentences; empty when all is well.</summary>
    public IReadOnlyList<string> Failures()
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(Folder))
        {
            failures.Add("DemoErp:Folder must name a folder.");
        }

        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !url.IsLoopback)
        {
            failures.Add("DemoErp:Url must be an http address of this machine, for example http://localhost:5081.");
        }

        if (Orders is < 0 or > 100_000)
        {
            failures.Add("DemoErp:Orders must lie between 0 and 100000.");
        }

        if (ExtraSuppliers is < 0 or > 5_000)
        {
            failures.Add("DemoErp:ExtraSuppliers must lie between 0 and 5000.");
        }

        return failures;
    }
}
