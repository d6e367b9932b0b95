using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Web.Setup.Demo;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Account;

/// <summary>Signing in with e-mail and password; in the demo also as one of its people, with one click.</summary>
public sealed partial class SignIn
{
    private IReadOnlyList<Persona> _personas = [];
    private string? _says;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery] public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")] private Typed? Input { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private PortalSignIn People { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    private string? Wrong => _says is null ? null : "true";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Settings.Demo)
        {
            _personas = await Demo.Present();
        }
    }

    private async Task Enter()
    {
        var user = Input?.Email is { Length: > 0 } email ? await People.UserManager.FindByEmailAsync(email) : null;
        var answer = user is null ? await Nobody() : await People.PasswordSignInAsync(user, Input!.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (answer.Succeeded)
        {
            Nav.NavigateTo(PortalUrls.Local(ReturnUrl));
            return;
        }

        if (answer.RequiresTwoFactor)
        {
            Nav.NavigateTo($"{PortalUrls.SignInCode}?returnUrl={Uri.EscapeDataString(PortalUrls.Local(ReturnUrl))}");
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        // A locked account gets the same answer: another one would tell who exists.
        _says = "sign-in.wrong";
    }

    /// <summary>Takes as long as for somebody who exists: the time must not tell who does.</summary>
    private Task<SignInResult> Nobody()
    {
        People.UserManager.PasswordHasher.HashPassword(new(), Input?.Password ?? "");
        return Task.FromResult(SignInResult.Failed);
    }

    private sealed class Typed
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
