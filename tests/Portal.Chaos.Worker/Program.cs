#pragma warning disable RS0030 // Standard input and output are how the harness talks to a process that it is about to kill.
using Microsoft.Extensions.DependencyInjection;
using Portal.Chaos.Worker;
using Portal.Features.Kernel;
using Portal.Features.Postings;

var death = new Death();
var settings = WorkerSettings.FromEnvironment();
await using var services = Composition.Of(settings, death);
var useCases = services.GetRequiredService<UseCases>();
// Heard before the pump hears it: saved, and nobody has claimed it yet. What the pump itself changes is no answer.
useCases.Changed += () =>
{
    if (Commands.IsAnswering.Value)
    {
        death.Reach(Death.Saved);
    }
};
// Everything that a first call compiles is compiled: from here on only what it does takes time.
await useCases.Send(new NextPosting("DEMO"), c => c.BecomeSystem("Start"));
using var stop = new CancellationTokenSource();
var pumping = settings.Off.Contains(Carelessness.Pump) ? Task.CompletedTask : services.GetRequiredService<PostingPump>().Run(stop.Token);
Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { } line)
{
    Console.WriteLine(await Commands.Run(line, useCases, death));
}

// Whoever started it is gone: it must not outlive the run.
await stop.CancelAsync();
await pumping;
