using Bunit;
using Portal.Data.People;
using Portal.Domain.Postings;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

/// <summary>The receipt of the write-back, in every state it can have.</summary>
public sealed class OrderReceiptsTests
{
    [Theory]
    [InlineData(PostingState.Pending, false, null, "Queued", "Leaves for the ERP in a moment")]
    [InlineData(PostingState.Pending, true, null, "Queued", "It is saved and waits: the ERP cannot be reached")]
    [InlineData(PostingState.Unknown, true, null, "Queued", "Nothing is sent twice.")]
    [InlineData(PostingState.Parked, true, null, "Queued", "Somebody is looking into it.")]
    [InlineData(PostingState.Rejected, true, "The order is locked", "ERP refused", "The order is locked")]
    public async Task It_says_where_the_answer_is_and_why(PostingState state, bool tried, string? reason, string step, string note)
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var shown = Rendered(page, new(state, page.House.Now.AddSeconds(10), null, reason, page.House.Now, null, page.House.Now.AddMinutes(1), 1, tried));

        Assert.Contains(step, shown, StringComparison.Ordinal);
        Assert.Contains(note, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "In the ERP", "Document 5000004711")]
    [InlineData("de-DE", "Im ERP", "Beleg 5000004711")]
    public async Task What_the_erp_has_taken_is_named_by_its_document(string culture, string step, string note)
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller, culture);
        var shown = Rendered(page, new(PostingState.Confirmed, page.House.Now, "5000004711", null, page.House.Now, page.House.Now.AddSeconds(4), page.House.Now, 1, true));

        Assert.Contains(step, shown, StringComparison.Ordinal);
        Assert.Contains(note, shown, StringComparison.Ordinal);
    }

    private static string Rendered(PageContext page, OrderView.Receipt receipt) => PageContext.Text(string.Concat(page.Render<ReceiptSteps>(p => p.Add(x => x.Receipt, receipt)).Nodes.Select(n => n.TextContent)));
}
