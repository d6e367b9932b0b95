namespace Portal.Web.Components.Cases;

/// <summary>What a person has opened and typed on one case; it stays while they look at another one.</summary>
public sealed class CaseDraft
{
    /// <summary>Which form is open.</summary>
    public enum Form
    {
        None,
        Reject,
        Counter,
        Snooze,
        Assign,
        Comment,
    }

    public Form Open { get; set; }

    public string Reason { get; set; } = "";

    public string Comment { get; set; } = "";

    public string Message { get; set; } = "";

    public DateOnly? Until { get; set; }

    public string AssignTo { get; set; } = "";

    public CounterDraft? Counter { get; set; }
}
