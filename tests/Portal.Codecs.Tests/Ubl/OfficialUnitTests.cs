using System.Xml.Linq;
using Portal.Codecs.Xml;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>The official unit files of EN 16931 for UBL: every verdict that they name must be ours.</summary>
public sealed class OfficialUnitTests
{
    public static TheoryData<string> Files { get; } = Corpus.Rows(Corpus.UnitFiles, "*.xml", file => file.Contains("-unit-UBL", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public void A_unit_file_gets_the_expected_verdicts(string file) => Assert.Empty(UnitFile.Differences(TestSet(file)));

    [Theory, MemberData(nameof(Files))]
    public void The_same_content_as_a_credit_note_gets_the_same_verdicts(string file) => Assert.Empty(UnitFile.Differences(TestSet(file), CreditNote.From));

    private static XElement TestSet(string file)
    {
        using var stream = Corpus.Open(file);
        return SafeXml.Read(stream).Document!.Root!;
    }
}
