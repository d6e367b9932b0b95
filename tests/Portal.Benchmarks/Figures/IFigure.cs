namespace Portal.Benchmarks.Figures;

/// <summary>One promise about speed or size; found by its name, so that another joins by adding a class.</summary>
internal interface IFigure
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>What is promised, in one sentence.</summary>
    string Promise { get; }

    /// <summary>Measures it; what stands beside a target and what only explains it.</summary>
    Task<IReadOnlyList<Finding>> Measure(Bench bench, CancellationToken ct);
}
