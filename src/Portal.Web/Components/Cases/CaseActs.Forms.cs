using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Cases;

/// <summary>The pieces that its small forms share.</summary>
public sealed partial class CaseActs
{
    private RenderFragment Cancel => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn quiet");
        builder.AddAttribute(3, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => Draft.Open = CaseDraft.Form.None));
        builder.AddContent(4, L["cancel"].Value);
        builder.CloseElement();
    };

    private string? Invalid(string field) => _wrong?.Field == field ? "true" : null;

    private RenderFragment Problem(string field) => builder =>
    {
        if (_wrong is { } wrong && wrong.Field == field)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "validation-message");
            builder.AddAttribute(2, "id", "case-problem");
            builder.AddAttribute(3, "role", "alert");
            builder.AddContent(4, wrong.Text);
            builder.CloseElement();
        }
    };

    private RenderFragment Toggle(CaseDraft.Form form, string key, string kbd, string? css) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", $"btn {css}");
        builder.AddAttribute(3, "aria-expanded", Draft.Open == form ? "true" : "false");
        builder.AddAttribute(4, "disabled", _busy);
        builder.AddAttribute(5, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => Show(form)));
        builder.AddContent(6, L[key].Value);
        builder.OpenComponent<Kbd>(7);
        builder.AddAttribute(8, nameof(Kbd.Key), kbd);
        builder.CloseComponent();
        builder.CloseElement();
    };
}
