using Portal.Benchmarks.Company;
using Portal.Domain.Policies;
using Portal.Features.Policies;

namespace Portal.Benchmarks.Doorway;

/// <summary>Queries whose parameters depend on each other: a policy's key is of its scope's kind.</summary>
internal static class Keyed
{
    /// <summary>All ways to ask such a query; null when it is none.</summary>
    public static IEnumerable<Choice[]>? Of(Type query, Sample sample) => query switch
    {
        _ when query == typeof(ShowPolicy) => Scopes(sample).Select(s => (Choice[])[s.Scope, s.Key]),
        _ when query == typeof(SimulatePolicy) =>
            from scope in Scopes(sample)
            from draft in new[] { Choice.Of("", Tolerances.Default), Choice.Of("as if it ended", null) }
            from last in new[] { Choice.Of("", 500), Choice.Of("Last=2000", 2000) }
            select (Choice[])[scope.Scope, scope.Key, draft, last],
        _ => null,
    };

    private static IEnumerable<(Choice Scope, Choice Key)> Scopes(Sample sample) => Enum.GetValues<PolicyScope>().Select(scope => (Choice.Of($"Scope={scope}", scope), new Choice("", (_, call, _) => scope switch
    {
        PolicyScope.Plant => sample.Plants[call % sample.Plants.Count],
        PolicyScope.ItemGroup => sample.Groups[call % sample.Groups.Count],
        PolicyScope.Supplier => sample.Suppliers[call % sample.Suppliers.Count].Number,
        PolicyScope.SupplierItem => $"{sample.Suppliers[call % sample.Suppliers.Count].Number}/{sample.Items[call % sample.Suppliers.Count].Number}",
        _ => "",
    })));
}
