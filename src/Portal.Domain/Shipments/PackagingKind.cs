namespace Portal.Domain.Shipments;

/// <summary>What a handling unit is; <see cref="Packaging.Code"/> has the code of UN/ECE Rec 21.</summary>
public enum PackagingKind
{
    Pallet,
    Carton,
    Box,
    Crate,
    Drum,
    Bag,
    Reel,
    Bundle,
    Cage,
    Package,
}
