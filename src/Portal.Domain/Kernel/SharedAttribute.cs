namespace Portal.Domain.Kernel;

/// <summary>Every signed-in caller may read rows of this type; the reason is part of the declaration.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedAttribute(string why) : Attribute
{
    /// <summary>Why suppliers may see it.</summary>
    public string Why { get; } = why;
}
