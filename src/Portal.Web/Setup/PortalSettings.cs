using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Features.Orders;
using Portal.Features.Postings;

namespace Portal.Web.Setup;

/// <summary>The section Portal of the settings; appsettings.example.json names every key with its purpose.</summary>
internal sealed class PortalSettings
{
    /// <summary>Opens the demo company; null means: in Development on SQLite, never on PostgreSQL.</summary>
    public bool? Demo { get; set; }

    /// <summary>What lives in files.</summary>
    public DataSettings Data { get; set; } = new();

    /// <summary>Which database.</summary>
    public DatabaseSettings Database { get; set; } = new();

    /// <summary>The ERP of the demo.</summary>
    public DemoErpSettings DemoErp { get; set; } = new();

    /// <summary>The ERPs that the portal talks to.</summary>
    public ErpSettings Erp { get; set; } = new();

    /// <summary>How postings go to the ERPs.</summary>
    public PostingOptions Postings { get; set; } = new();

    /// <summary>Orders and answers.</summary>
    public OrderOptions Orders { get; set; } = new();

    /// <summary>The worker pool.</summary>
    public JobSettings Jobs { get; set; } = new();

    /// <summary>How people come in.</summary>
    public SignInSettings SignIn { get; set; } = new();

    /// <summary>How much one person or supplier may ask of a node at once.</summary>
    public LimitSettings Limits { get; set; } = new();

    /// <summary>How cookies are protected.</summary>
    public KeySettings Keys { get; set; } = new();

    /// <summary>What the portal tells of itself.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>Addresses of proxies whose X-Forwarded headers are believed.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Says everything that is wrong, in sentences.</summary>
    public IEnumerable<string> Failures() =>
        [.. SignIn.Failures(), .. Jobs.Failures(), .. Limits.Failures(), .. Telemetry.Failures(), .. Keys.Failures(), .. DemoErp.Failures(), .. Erp.Failures(), .. Answers(), .. Postings.Failures().Select(f => "Portal:Postings:" + f), .. Proxies()];

    private IEnumerable<string> Answers()
    {
        if (Orders.UndoSeconds is < 0 or > 600)
        {
            yield return "Portal:Orders:UndoSeconds must lie between 0 and 600.";
        }

        if (Orders.BuyerDueDays is < 1 or > 30)
        {
            yield return "Portal:Orders:BuyerDueDays must lie between 1 and 30.";
        }

        if (Orders.StockOutDueHours is < 1 or > 72)
        {
            yield return "Portal:Orders:StockOutDueHours must lie between 1 and 72.";
        }
    }

    private IEnumerable<string> Proxies() =>
        TrustedProxies.Where(p => !System.Net.IPAddress.TryParse(p, out _)).Select(p => $"Portal:TrustedProxies: '{p}' is no IP address.");

    internal sealed class DataSettings
    {
        /// <summary>Folder of the SQLite database and the demo ERP's; relative to the content root.</summary>
        public string Folder { get; set; } = "data";
    }

    internal sealed class DatabaseSettings
    {
        /// <summary>Sqlite or Postgres.</summary>
        public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    }

    internal sealed class DemoErpSettings
    {
        /// <summary>Where the demo ERP listens; loopback only.</summary>
        public string Url { get; set; } = "http://localhost:5081";

        /// <summary>False when it runs as a process of its own.</summary>
        public bool Start { get; set; } = true;

        /// <summary>Orders that its first start invents.</summary>
        public int Orders { get; set; } = 400;

        internal IEnumerable<string> Failures() =>
            new Portal.DemoErp.DemoErpOptions { Url = Url, Orders = Orders }.Failures().Select(f => "Portal:" + f);
    }

    internal sealed class ErpSettings
    {
        /// <summary>One entry per ERP.</summary>
        public IList<ErpConnectionOptions> Connections { get; } = [];

        internal IEnumerable<string> Failures()
        {
            foreach (var (erp, number) in Connections.Select((c, i) => (c, i)))
            {
                var key = $"Portal:Erp:Connections:{number}";
                foreach (var (wrong, says) in new[]
                {
                    (erp.Code.Length is 0 or > 20, "Code must have 1 to 20 characters."),
                    (erp.Kind.Length == 0, "Kind is missing (demo-erp or tryton)."),
                    (erp.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Url must be an http or https address."),
                    (erp.IntervalSeconds is < 5 or > 3600, "IntervalSeconds must lie between 5 and 3600."),
                    (erp.Concurrency is < 1 or > 32, "Concurrency must lie between 1 and 32."),
                    (erp.CallsPerMinute is < 1 or > 6000, "CallsPerMinute must lie between 1 and 6000."),
                    (erp.OverlapSeconds is < 0 or > 3600, "OverlapSeconds must lie between 0 and 3600."),
                    (erp.TimeoutSeconds is < 1 or > 300, "TimeoutSeconds must lie between 1 and 300."),
                })
                {
                    if (wrong)
                    {
                        yield return $"{key}:{says}";
                    }
                }
            }

            foreach (var twice in Connections.GroupBy(c => c.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length > 0 && g.Count() > 1))
            {
                yield return $"Portal:Erp:Connections: the code {twice.Key} is used {twice.Count()} times.";
            }
        }
    }

    internal sealed class JobSettings
    {
        /// <summary>Jobs under way at once on this node; 1 to 64.</summary>
        public int Workers { get; set; } = 4;

        /// <summary>Days for which delivered events and what rang in pages are kept; 1 to 3650.</summary>
        public int KeepDays { get; set; } = 30;

        internal IEnumerable<string> Failures()
        {
            if (Workers is < 1 or > 64)
            {
                yield return "Portal:Jobs:Workers must lie between 1 and 64.";
            }

            if (KeepDays is < 1 or > 3650)
            {
                yield return "Portal:Jobs:KeepDays must lie between 1 and 3650.";
            }
        }
    }

    internal sealed class SignInSettings
    {
        /// <summary>Attempts per minute from one address; 1 to 1000.</summary>
        public int AttemptsPerMinute { get; set; } = 10;

        internal IEnumerable<string> Failures() => AttemptsPerMinute is < 1 or > 1000 ? ["Portal:SignIn:AttemptsPerMinute must lie between 1 and 1000."] : [];
    }

    internal sealed class LimitSettings
    {
        /// <summary>Live pages of one person on a node; 1 to 1000. Not in the demo.</summary>
        public int PagesPerPerson { get; set; } = 40;

        /// <summary>Live pages of all people of one supplier on a node; 1 to 10000. Not in the demo.</summary>
        public int PagesPerSupplier { get; set; } = 400;

        /// <summary>Files made at once for one supplier, or for one person of the house; 1 to 100.</summary>
        public int ExportsAtOnce { get; set; } = 2;

        internal IEnumerable<string> Failures()
        {
            foreach (var (wrong, says) in new[]
            {
                (PagesPerPerson is < 1 or > 1000, "PagesPerPerson must lie between 1 and 1000."),
                (PagesPerSupplier is < 1 or > 10000, "PagesPerSupplier must lie between 1 and 10000."),
                (ExportsAtOnce is < 1 or > 100, "ExportsAtOnce must lie between 1 and 100."),
            })
            {
                if (wrong)
                {
                    yield return "Portal:Limits:" + says;
                }
            }
        }
    }

    internal sealed class KeySettings
    {
        /// <summary>A PKCS#12 file whose key protects the keys that protect cookies; empty leaves them as they are.</summary>
        public string Certificate { get; set; } = "";

        /// <summary>Its password.</summary>
        public string CertificatePassword { get; set; } = "";

        internal IEnumerable<string> Failures() => Certificate.Length == 0 ? []
            : !File.Exists(Certificate) ? [$"Portal:Keys:Certificate: there is no file {Certificate}."]
            : Opens() ? [] : ["Portal:Keys:Certificate can't be opened with this CertificatePassword."];

        private bool Opens()
        {
            try
            {
                using var certificate = X509CertificateLoader.LoadPkcs12FromFile(Certificate, CertificatePassword);
                return certificate.HasPrivateKey;
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }

    internal sealed class TelemetrySettings
    {
        /// <summary>OTLP collector for traces and metrics; empty for none.</summary>
        public string OtlpEndpoint { get; set; } = "";

        /// <summary>Bearer token of the scraper of /metrics; empty closes /metrics.</summary>
        public string MetricsToken { get; set; } = "";

        internal IEnumerable<string> Failures()
        {
            if (OtlpEndpoint.Length > 0 && !Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out _))
            {
                yield return "Portal:Telemetry:OtlpEndpoint must be an address.";
            }

            if (MetricsToken.Length is > 0 and < 16)
            {
                yield return "Portal:Telemetry:MetricsToken must have at least 16 characters.";
            }
        }
    }
}
