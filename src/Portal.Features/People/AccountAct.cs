namespace Portal.Features.People;

/// <summary>What a person does with their own account, or what happens to it at the door.</summary>
public enum AccountAct
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    PasswordChanged,
    PasswordSet,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesRenewed,
}
