using Portal.Domain.Policies;

namespace Portal.Web;

/// <summary>Every address of the portal that another place links to.</summary>
public static class PortalUrls
{
    public const string Home = "/";
    public const string Orders = "/orders";
    public const string OrdersCsv = "/orders.csv";
    public const string Exceptions = "/exceptions";
    public const string Planning = "/planning";
    public const string MasterData = "/master-data";
    public const string Exchange = "/exchange";
    public const string Admin = "/admin";
    public const string NewPerson = "/admin/people/new";
    public const string Policies = "/admin/policies";
    public const string NewPolicy = "/admin/policies/new";
    public const string Audit = "/admin/audit";
    public const string Jobs = "/admin/jobs";
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignInCode = "/account/sign-in/code";
    public const string SecondFactor = "/account/second-factor";
    public const string Welcome = "/account/welcome";
    public const string Denied = "/account/denied";
    public const string Persona = "/account/persona";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string ExceptionsHub = "/hubs/exceptions";

    /// <summary>The page of an order.</summary>
    public static string Order(string number) => $"{Orders}/{Uri.EscapeDataString(number)}";

    /// <summary>The page of a case.</summary>
    public static string Case(Guid id) => $"{Exceptions}/{id}";

    /// <summary>The page of a person, for administrators.</summary>
    public static string Person(Guid id) => $"/admin/people/{id}";

    /// <summary>The page of a policy.</summary>
    public static string Policy(PolicyScope scope, string key) =>
        $"{Policies}/{scope}" + (key.Length > 0 ? $"?key={Uri.EscapeDataString(key)}" : "");

    /// <summary>The page of a message in or out.</summary>
    public static string Message(Guid id) => $"{Exchange}/{id}";

    /// <summary>The given address when it is one of ours, else the home: a foreign return address is a phishing link.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] && (url.Length == 1 || (url[1] is not ('/' or '\\') && !url.Any(char.IsControl))) ? url : Home;
}
