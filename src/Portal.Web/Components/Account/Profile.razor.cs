using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.People;
using Portal.Web.Doors;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Account;

/// <summary>Who one is here, and a new password; changing it signs out everywhere else.</summary>
public sealed partial class Profile
{
    private PortalUser _user = new();
    private IReadOnlyList<string> _says = [];
    private bool _hasPassword;
    private bool _done;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")] private Typed? Input { get; set; }

    [Inject] private PortalSignIn People { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _user = await People.UserManager.GetUserAsync(Http.User) ?? throw new InvalidOperationException("A signed-in person is gone.");
        _hasPassword = await People.UserManager.HasPasswordAsync(_user);
    }

    private async Task Change()
    {
        var changed = await People.UserManager.ChangePasswordAsync(_user, Input?.Current ?? "", Input?.Next ?? "");
        if (!changed.Succeeded)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _says = [.. changed.Errors.Select(Words)];
            return;
        }

        await People.Note(_user.Id, AccountAct.PasswordChanged);
        // The new stamp ends every other cookie of the person; this one is made anew.
        await People.ActFor(Http.User.Supplier() ?? SupplierId.House);
        (_done, _says) = (true, [L["change.done"]]);
    }

    private string Words(IdentityError error) => L[$"password.{error.Code}"] is { ResourceNotFound: false } known ? known.Value : error.Description;

    private sealed class Typed
    {
        public string? Current { get; set; }

        public string? Next { get; set; }
    }
}
