namespace Portal.Web.Components.Kit;

/// <summary>A step on a way that someone waits for.</summary>
public sealed record Step(string Text, StepState State);
