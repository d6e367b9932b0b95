using Portal.E2E;

[assembly: AssemblyFixture(typeof(DemoCompany))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
