namespace Portal.Web.Live;

/// <summary>What the hub calls at its clients.</summary>
public interface IHearExceptions
{
    /// <summary>Something changed; read it again.</summary>
    Task Changed(HubNote note);
}
