using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class SendMessageTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Both_sides_write_on_order_and_line_and_the_timeline_says_so(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        await house.Send(new SendMessage(order, 10, " When do you need it? "), House.KellersUser);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Send(new SendMessage(order, null, "By Monday."), House.Buyer);

        var seen = await house.Seen();
        Assert.Equal([(10, true, "When do you need it?"), ((int?)null, false, "By Monday.")], seen.Messages.OrderBy(m => m.SentAt).Select(m => (m.Line, m.FromSupplier, m.Text)));
        Assert.Equal(2, seen.Timeline.Count(t => t.Kind is OrderEntryKind.MessageSent));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_and_too_much_and_a_line_that_is_not_there_are_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        Assert.Equal("Write something first.", (await house.Send(new SendMessage(order, null, ""), House.KellersUser)).Error?.Message);
        Assert.Equal(Refusal.Invalid, (await house.Send(new SendMessage(order, null, new string('x', 4001)), House.KellersUser)).Error?.Kind);
        Assert.NotNull((await house.Send(new SendMessage(order, 99, "Hello"), House.KellersUser)).Error);
        Assert.Empty((await house.Seen()).Messages);
    }
}
