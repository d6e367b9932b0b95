namespace Portal.Web.Components.Kit;

/// <summary>How far a step is.</summary>
public enum StepState
{
    ToCome,
    Now,
    Done,
    Failed,
}
