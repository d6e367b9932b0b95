using System.Globalization;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Chaos.Worker;

/// <summary>What the harness can ask for, one line each.</summary>
internal static class Commands
{
    /// <summary>True on the way of an answer.</summary>
    public static readonly AsyncLocal<bool> IsAnswering = new();

    /// <summary><c>arm POINT TIME</c>: die there; <c>answer SUPPLIER ORDER</c>: the supplier accepts every line of revision 1;
    /// <c>again SUPPLIER ORDER DAY</c>: it answers the first line once more, with another day.</summary>
    public static async Task<string> Run(string line, UseCases useCases, Death death)
    {
        switch (line.Split(' '))
        {
            case ["arm", var point, var time]:
                death.Arm(point, int.Parse(time, CultureInfo.InvariantCulture));
                return "armed";
            case ["answer", var supplier, var order]:
                return await Answer(useCases, supplier, new AnswerLines(Guid.Parse(order), 1, []));
            case ["again", var supplier, var order, var day]:
                SchedulePart[] parts = [new(200, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
                return await Answer(useCases, supplier, new AnswerLines(Guid.Parse(order), 1, [new(10, AnswerKind.Change, parts)]));
            default:
                return "unknown command";
        }
    }

    private static async Task<string> Answer(UseCases useCases, string supplier, AnswerLines lines)
    {
        IsAnswering.Value = true;
        var answered = await useCases.Send(lines, c => c.BecomeSupplier(new SupplierId(Guid.Parse(supplier)), Guid.Parse(supplier), "Supplier", Permissions.Of(PortalRole.SupplierUser)));
        return answered.Error is { } no ? no.Message : "answered";
    }
}
