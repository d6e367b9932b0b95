namespace Portal.Domain.Kernel;

/// <summary>Changes of this type leave no audit entry; the reason is part of the declaration.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string why) : Attribute
{
    /// <summary>Why its changes need no entry.</summary>
    public string Why { get; } = why;
}
