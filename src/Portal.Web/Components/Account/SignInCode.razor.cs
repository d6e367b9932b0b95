using Microsoft.AspNetCore.Components;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Account;

/// <summary>The second step of signing in: the code of the person's app, or one of their recovery codes.</summary>
public sealed partial class SignInCode
{
    private string? _says;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery] public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "code")] private Typed? Input { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private PortalSignIn People { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (await People.GetTwoFactorAuthenticationUserAsync() is null)
        {
            Nav.NavigateTo(PortalUrls.SignIn);
        }
    }

    private async Task Enter()
    {
        var code = new string([.. (Input?.Code ?? "").Where(c => !char.IsWhiteSpace(c))]);
        var answer = code.All(char.IsAsciiDigit)
            ? await People.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await People.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (answer.Succeeded)
        {
            Nav.NavigateTo(PortalUrls.Local(ReturnUrl));
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _says = answer.IsLockedOut ? "sign-in.locked" : "code.wrong";
    }

    private sealed class Typed
    {
        public string? Code { get; set; }
    }
}
