#pragma warning disable RS0030 // Standard input and output are how the harness talks to a process that it is about to kill.
using Microsoft.Extensions.DependencyInjection;
using Portal.Chaos.Worker;
using Portal.Features.Kernel;
using Portal.Features.Postings;

var death = new Death();
await using var services = Composition.Of(WorkerSettings.FromEnvironment(), death);
var useCases = services.GetRequiredService<UseCases>();
// Heard before the pump hears it: saved, and nobody has claimed it yet.
useCases.Changed += () => death.Reach(Death.Saved);
// Everything that a first call compiles is compiled: from here on only what it does takes time.
await useCases.Send(new NextPosting("DEMO"), c => c.BecomeSystem("Start"));
using var stop = new CancellationTokenSource();
var pumping = services.GetRequiredService<PostingPump>().Run(stop.Token);
Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { } line)
{
    Console.WriteLine(await Commands.Run(line, useCases, death));
}

// Whoever started it is gone: it must not outlive the run.
await stop.CancelAsync();
await pumping;
