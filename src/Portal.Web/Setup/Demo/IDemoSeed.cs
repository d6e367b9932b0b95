namespace Portal.Web.Setup.Demo;

/// <summary>Fills the demo company once the portal stands; every registered one runs at each start of the demo and changes nothing the second time.</summary>
public interface IDemoSeed
{
    /// <summary>Runs in the background after the start.</summary>
    Task Seed(CancellationToken ct);
}
