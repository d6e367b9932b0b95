using System.Security.Claims;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Live;
using Portal.Web.Doors;

namespace Portal.Web.Live;

/// <summary>The groups of the hub: chosen here from who somebody is, never named by a client.</summary>
internal static class HubGroups
{
    /// <summary>The groups of a person: one per topic that they may hear, for staff or for the supplier they act for.</summary>
    public static IEnumerable<string> Of(ClaimsPrincipal person) =>
        person.Supplier() is { } supplier ? Topics.For(person.Allowed().Contains).Select(topic => Name(supplier, topic)) : [];

    /// <summary>The groups that a note concerns: staff, and the supplier whose it is.</summary>
    public static IReadOnlyList<string> Of(LiveNote note) =>
        note.SupplierId == SupplierId.House ? [Name(SupplierId.House, note.Topic)] : [Name(SupplierId.House, note.Topic), Name(note.SupplierId, note.Topic)];

    private static string Name(SupplierId supplier, string topic) => $"{supplier}/{topic}";
}
