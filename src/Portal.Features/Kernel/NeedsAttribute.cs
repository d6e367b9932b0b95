namespace Portal.Features.Kernel;

/// <summary>The permission that a use case needs, one of <see cref="Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Any known caller may, for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnyoneAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
