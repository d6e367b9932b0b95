namespace Portal.Web.Resources;

/// <summary>Marks Account.resx: signing in, people, and pages that say no.</summary>
public sealed class Account;
