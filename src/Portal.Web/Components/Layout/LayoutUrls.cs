namespace Portal.Web.Components.Layout;

/// <summary>Where the forms of the frame post to; each takes an antiforgery token and a local <c>returnUrl</c>.</summary>
public static class LayoutUrls
{
    /// <summary>Signs out.</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>Takes <c>supplier</c>: acts for another supplier from now on.</summary>
    public const string ChooseSupplier = "/account/supplier";

    /// <summary>Takes <c>culture</c>: keeps the language.</summary>
    public const string ChooseLanguage = "/account/language";

    /// <summary>Profile, notifications, sessions.</summary>
    public const string Account = "/account";
}
