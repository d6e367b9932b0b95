using System.Globalization;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Chaos.Worker;

/// <summary>What the harness can ask for, one line each.</summary>
internal static class Commands
{
    /// <summary><c>arm POINT TIME</c>: die there; <c>answer SUPPLIER ORDER</c>: the supplier accepts every line of revision 1.</summary>
    public static async Task<string> Run(string line, UseCases useCases, Death death)
    {
        switch (line.Split(' '))
        {
            case ["arm", var point, var time]:
                death.Arm(point, int.Parse(time, CultureInfo.InvariantCulture));
                return "armed";
            case ["answer", var supplier, var order]:
                var answered = await useCases.Send(
                    new AnswerLines(Guid.Parse(order), 1, []),
                    c => c.BecomeSupplier(new SupplierId(Guid.Parse(supplier)), Guid.Parse(supplier), "Supplier", Permissions.Of(PortalRole.SupplierUser)));
                return answered.Error is { } no ? no.Message : "answered";
            default:
                return "unknown command";
        }
    }
}
