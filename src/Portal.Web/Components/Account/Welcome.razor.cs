using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;
using Portal.Features.People;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Account;

/// <summary>Where an invitation leads: a person sets a password and can sign in from then on.</summary>
public sealed partial class Welcome
{
    private IReadOnlyList<string> _says = [];
    private bool _done;

    /// <summary>Who was invited.</summary>
    [SupplyParameterFromQuery(Name = "person")] public string? PersonId { get; set; }

    /// <summary>The proof that it is they.</summary>
    [SupplyParameterFromQuery(Name = "token")] public string? Proof { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "welcome")] private Typed? Input { get; set; }

    [Inject] private PortalSignIn People { get; set; } = null!;

    private UserManager<PortalUser> Users => People.UserManager;

    private async Task Set()
    {
        var user = Guid.TryParse(PersonId, out var id) ? await Users.FindByIdAsync(id.ToString()) : null;
        var set = user is { Disabled: false } && Invitations.Token(Proof) is { } token
            ? await Users.ResetPasswordAsync(user, token, Input?.Next ?? "")
            : IdentityResult.Failed(Users.ErrorDescriber.InvalidToken());
        _done = set.Succeeded;
        if (_done)
        {
            await People.Note(id, AccountAct.PasswordSet);
        }
        else
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _says = [.. set.Errors.Select(Words)];
        }
    }

    private string Words(IdentityError error) => error.Code is nameof(IdentityErrorDescriber.InvalidToken)
        ? L["welcome.stale"]
        : L[$"password.{error.Code}"] is { ResourceNotFound: false } known ? known.Value : error.Description;

    private sealed class Typed
    {
        public string? Next { get; set; }
    }
}
