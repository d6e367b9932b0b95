namespace Portal.Domain.Shipments;

/// <summary>The codes of packaging in UN/ECE Rec 21.</summary>
public static class Packaging
{
    /// <summary>The two letters of a kind.</summary>
    public static string Code(this PackagingKind kind) => kind switch
    {
        PackagingKind.Pallet => "PX",
        PackagingKind.Carton => "CT",
        PackagingKind.Box => "BX",
        PackagingKind.Crate => "CR",
        PackagingKind.Drum => "DR",
        PackagingKind.Bag => "BG",
        PackagingKind.Reel => "RL",
        PackagingKind.Bundle => "BE",
        PackagingKind.Cage => "CG",
        PackagingKind.Package => "PK",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No code for this packaging."),
    };
}
