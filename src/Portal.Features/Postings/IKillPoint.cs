namespace Portal.Features.Postings;

/// <summary>Named moments of a posting's way at which tests end the process; in production nothing happens there.</summary>
public interface IKillPoint
{
    /// <summary>The moment is here.</summary>
    void Reach(string name);
}
