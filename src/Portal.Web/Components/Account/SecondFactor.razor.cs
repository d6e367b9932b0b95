using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.People;
using Portal.Web.Doors;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Account;

/// <summary>A second factor for one's own account: the code of an authenticator app, and recovery codes for the day the phone is gone.</summary>
public sealed partial class SecondFactor
{
    private const int Codes = 10;
    private PortalUser _user = new();
    private IReadOnlyList<string>? _codes;
    private string _key = "";
    private string? _says;
    private int _left;
    private bool _on;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "on")] private Typed? On { get; set; }

    [SupplyParameterFromForm(FormName = "renew")] private Typed? Again { get; set; }

    [SupplyParameterFromForm(FormName = "off")] private Typed? Off { get; set; }

    [Inject] private PortalSignIn People { get; set; } = null!;

    private string Grouped => string.Join(' ', _key.Chunk(4).Select(part => new string(part)));

    private string Address => $"otpauth://totp/{Uri.EscapeDataString($"{L["factor.issuer"]}:{_user.Email}")}?secret={_key}&issuer={Uri.EscapeDataString(L["factor.issuer"])}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _user = await People.UserManager.GetUserAsync(Http.User) ?? throw new InvalidOperationException("A signed-in person is gone.");
        await Read();
        if (!_on && _key.Length == 0)
        {
            await People.UserManager.ResetAuthenticatorKeyAsync(_user);
            await Read();
            // A new key is a new stamp: without this the next click would find the person signed out.
            await StaySignedIn();
        }
    }

    private async Task TurnOn()
    {
        if (_on)
        {
            return;
        }

        var code = new string([.. (On?.Code ?? "").Where(char.IsAsciiDigit)]);
        if (!await People.UserManager.VerifyTwoFactorTokenAsync(_user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            Refuse("code.wrong");
            return;
        }

        await People.UserManager.SetTwoFactorEnabledAsync(_user, true);
        await People.Note(_user.Id, AccountAct.SecondFactorOn);
        await NewCodes();
    }

    private async Task Renew()
    {
        if (_on && await Knows(Again))
        {
            await People.Note(_user.Id, AccountAct.RecoveryCodesRenewed);
            await NewCodes();
        }
    }

    private async Task TurnOff()
    {
        if (_on && await Knows(Off))
        {
            await People.UserManager.SetTwoFactorEnabledAsync(_user, false);
            await People.Note(_user.Id, AccountAct.SecondFactorOff);
            // The old key must not come back to life: who lost the phone starts with a new one.
            await People.UserManager.ResetAuthenticatorKeyAsync(_user);
            await StaySignedIn();
            await Read();
        }
    }

    private async Task<bool> Knows(Typed? typed)
    {
        // Counts towards the lock-out: an unattended screen is no place to guess.
        var right = await People.CheckPasswordSignInAsync(_user, typed?.Password ?? "", lockoutOnFailure: true);
        if (!right.Succeeded)
        {
            Refuse(right.IsLockedOut ? "sign-in.locked" : "password.PasswordMismatch");
        }

        return right.Succeeded;
    }

    private async Task NewCodes()
    {
        _codes = [.. await People.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(_user, Codes) ?? []];
        await StaySignedIn();
        await Read();
    }

    private async Task Read()
    {
        _on = await People.UserManager.GetTwoFactorEnabledAsync(_user);
        _left = _on ? await People.UserManager.CountRecoveryCodesAsync(_user) : 0;
        _key = _on ? "" : await People.UserManager.GetAuthenticatorKeyAsync(_user) ?? "";
    }

    private async Task StaySignedIn() => await People.ActFor(Http.User.Supplier() ?? SupplierId.House);

    private void Refuse(string why)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _says = L[why];
    }

    private sealed class Typed
    {
        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
