using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Mediator;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Doorway;

/// <summary>Asks one question many times and takes the time of each answer.</summary>
#pragma warning disable CA5394 // The same pages in every run.
internal sealed class Timing(SeededCompany company)
{
    private const int WarmUp = 20;
    private const int PageSize = 50;

    private static readonly MethodInfo Sender = typeof(Timing).GetMethod(nameof(Send), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>How long the answers took in milliseconds, how much of this process's processor each cost on average, and how many rows they had.</summary>
    public async Task<(Samples Times, double Cpu, double Rows)> Of(Question question, Asker asker, int calls, CancellationToken ct)
    {
        var (times, rows, pages, dice) = (new Samples(), 0L, 1, new Random(1));
        var cpu = TimeSpan.Zero;
        for (var call = -WarmUp; call < calls; call++)
        {
            // Most people look at the first page; every third call turns to any other.
            var page = call % 3 == 0 && question.HasPages ? 1 + dice.Next(pages) : 1;
            var request = question.Make(asker, call + WarmUp, page);
            var started = Stopwatch.GetTimestamp();
            var answer = await Ask(request, question.Answer, asker, call + WarmUp, ct);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            pages = Math.Max(1, Pages(answer));
            if (call == -1)
            {
                cpu = Environment.CpuUsage.TotalTime;
            }
            else if (call >= 0)
            {
                times.Add(took);
                rows += Rows(answer);
            }
        }

        return (times, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / calls, (double)rows / calls);
    }

    private async Task<object?> Ask(object request, Type answer, Asker asker, int call, CancellationToken ct)
    {
        return await (Task<object?>)Sender.MakeGenericMethod(answer).Invoke(this, [request, asker.At(call), ct])!;
    }

    private async Task<object?> Send<T>(IRequest<T> request, Action<Data.Caller> who, CancellationToken ct)
    {
        var answer = await company.UseCases.Send(request, who, ct);
        // A refusal is quick and would flatter the figure.
        return answer.Ok ? answer.Value : throw new InvalidOperationException($"{request}: {answer.Error!.Message}");
    }

    private static int Pages(object? answer) =>
        answer?.GetType().GetProperty("Total")?.GetValue(answer) is int total ? (total + PageSize - 1) / PageSize : 1;

    private static int Rows(object? answer) => answer switch
    {
        null => 0,
        IEnumerable rows and not string => rows.Cast<object>().Count(),
        _ => answer.GetType().GetProperty("Rows")?.GetValue(answer) is IEnumerable rows ? rows.Cast<object>().Count() : 1,
    };
}
