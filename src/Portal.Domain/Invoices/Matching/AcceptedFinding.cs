namespace Portal.Domain.Invoices.Matching;

/// <summary>A difference that a person took, on a line or (null) on the document; it covers the same difference as long as that does not grow.</summary>
public sealed record AcceptedFinding(int? Line, MatchFinding Finding, string By, DateTime At)
{
    /// <summary>True when a finding of a later match is no more than what was accepted.</summary>
    public bool Covers(int? line, MatchFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Line == line && IsSame(finding.Kind) && Finding.Text == finding.Text && finding.Difference <= Finding.Difference;
    }

    /// <summary>Who pays for goods of which nothing has come pays also when a part has.</summary>
    private bool IsSame(MatchKind kind) => Finding.Kind == kind || (Finding.Kind, kind) is (MatchKind.NotReceived, MatchKind.ReceivedShort);
}
