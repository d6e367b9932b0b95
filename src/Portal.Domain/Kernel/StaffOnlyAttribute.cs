namespace Portal.Domain.Kernel;

/// <summary>Only the buying organisation may read or write rows of this type; the reason is part of the declaration.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffOnlyAttribute(string why) : Attribute
{
    /// <summary>Why no supplier sees it.</summary>
    public string Why { get; } = why;
}
