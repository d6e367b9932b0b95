namespace Portal.Documents;

/// <summary>What a thermal printer's head resolves, in dots per millimetre.</summary>
public enum PrintHead
{
    /// <summary>203 dpi.</summary>
    Dots8 = 8,

    /// <summary>300 dpi.</summary>
    Dots12 = 12,

    /// <summary>600 dpi.</summary>
    Dots24 = 24,
}
