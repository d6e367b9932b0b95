namespace Portal.DemoErp.Api;

/// <summary>A row that carries the mark of its last change.</summary>
internal interface IStamped
{
    long Sequence { get; }
}
