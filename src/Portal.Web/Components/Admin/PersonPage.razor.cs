using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Web.Components.Kit;
using Portal.Web.Setup.People;

namespace Portal.Web.Components.Admin;

/// <summary>One person: roles on either side, an invitation, out and in again; without an id, a new one.</summary>
public sealed partial class PersonPage
{
    private static readonly PortalRole[] SupplierRoles = [PortalRole.SupplierUser, PortalRole.SupplierAdmin];
    private static readonly PortalRole[] StaffRoles = [.. Enum.GetValues<PortalRole>().Except(SupplierRoles)];

    private readonly Dictionary<SupplierId, string> _names = [];
    private HashSet<PersonRole> _roles = [];
    private IReadOnlyList<FindSuppliers.Row> _found = [];
    private IReadOnlyDictionary<string, string[]> _fields = new Dictionary<string, string[]>();
    private ListPeople.Row? _person;
    private string _email = "";
    private string _name = "";
    private string _supplier = "";
    private string? _link;
    private string? _error;
    private string? _problem;
    private bool _busy;

    /// <summary>Who; none for a new person.</summary>
    [Parameter] public Guid? PersonId { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Admin> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Account> A { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private Invitations Invitations { get; set; } = null!;

    /// <summary>The key of a person's state.</summary>
    internal static string StateOf(ListPeople.Row person) => person.Disabled ? "people.disabled" : person.HasPassword ? "people.active" : "people.invited";

    internal static Tone ToneOf(ListPeople.Row person) => person.Disabled ? Tone.Neutral : person.HasPassword ? Tone.Ok : Tone.Warn;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (PersonId is not null && _person?.Id != PersonId)
        {
            await Load();
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ListPeople(UserId: PersonId));
        _person = answer.Value?.Rows is [var row] ? row : null;
        _error = answer.Error is { } no ? Rules.Of(no) : _person is null ? L["person.missing"].Value : null;
        _roles = [.. (_person?.Roles ?? []).Select(r => new PersonRole(r.Role, r.Supplier))];
        foreach (var held in _person?.Roles ?? [])
        {
            _names[held.Supplier] = held.SupplierName ?? "";
        }
    }

    private void Toggle(PersonRole role)
    {
        if (!_roles.Remove(role))
        {
            _roles.Add(role);
        }
    }

    private void Add(FindSuppliers.Row supplier, PortalRole role)
    {
        _names[supplier.Id] = supplier.Name;
        _roles.Add(new(role, supplier.Id));
    }

    private async Task Search(string text)
    {
        _supplier = text;
        _found = text.Length == 0 ? [] : (await Portal.Send(new SearchSuppliers(text))).Value ?? [];
    }

    private async Task Save()
    {
        if (_person is not null)
        {
            await Change(new ChangeRoles(_person.Id, _roles), L["person.saved"]);
            return;
        }

        _busy = true;
        var added = await Portal.Send(new AddPerson(_email, _name, _roles));
        _busy = false;
        Refused(added.Error);
        if (added.Ok)
        {
            PersonId = added.Value;
            await Load();
            await Invite();
            Nav.NavigateTo(PortalUrls.Person(added.Value), replace: true);
        }
    }

    private async Task Invite()
    {
        _busy = true;
        var noted = await Portal.Send(new InvitePerson(_person!.Id));
        _busy = false;
        Refused(noted.Error);
        _link = noted.Ok && await Invitations.LinkFor(_person.Id) is { } path ? Nav.ToAbsoluteUri(path).ToString() : null;
    }

    private Task Disable() => Change(new DisablePerson(_person!.Id), L["person.disabled"]);

    private Task Enable() => Change(new EnablePerson(_person!.Id), L["person.enabled"]);

    private async Task Change(IRequest<Done> act, string done)
    {
        _busy = true;
        var answer = await Portal.Send(act);
        _busy = false;
        Refused(answer.Error);
        if (answer.Ok)
        {
            _link = null;
            Toasts.Say(done);
            await Load();
        }
    }

    private void Refused(Error? no)
    {
        _fields = no?.Fields ?? new Dictionary<string, string[]>();
        _problem = no is null || no.Fields.Count > 0 ? null : Rules.Of(no);
    }

    private string? Bad(string field) => _fields.ContainsKey(field) ? "true" : null;

    private RenderFragment? Why(string field) => !_fields.ContainsKey(field) ? null : builder =>
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "hint bad");
        builder.AddContent(2, L[$"person.field.{field}"].Value);
        builder.CloseElement();
    };
}
