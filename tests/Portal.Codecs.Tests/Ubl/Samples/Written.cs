using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Codecs.Ubl;

namespace Portal.Codecs.Tests.Ubl.Samples;

/// <summary>
/// Documents written short: "cbc:ID=1; cac:Party/cbc:Name[@languageID=en]=Ann" makes an element per statement inside those
/// that the statements before made; a step that ends in + makes a new one, and so does the last step of each statement.
/// </summary>
internal static partial class Written
{
    public static XElement Invoice(string text)
    {
        var root = new XElement(UblNames.Invoice);
        foreach (var statement in text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Trim()).Where(s => s.Length > 0))
        {
            Add(root, statement);
        }

        return root;
    }

    private static void Add(XElement root, string statement)
    {
        var cut = Equal().Match(statement);
        var (path, value) = cut.Success ? (statement[..cut.Index], statement[(cut.Index + 1)..]) : (statement, "");
        var at = root;
        var steps = Slash().Split(path);
        for (var i = 0; i < steps.Length; i++)
        {
            var (name, marks) = steps[i].Split('[', 2) is [var n, var m] ? (n, "[" + m) : (steps[i], "");
            var known = name.EndsWith('+') || i == steps.Length - 1 ? null : at.Elements(UblNames.Named(name)).LastOrDefault();
            if (known is null)
            {
                at.Add(known = new XElement(UblNames.Named(name.TrimEnd('+'))));
            }

            known.Add(Attribute().Matches(marks).Select(a => new XAttribute(a.Groups[1].Value, a.Groups[2].Value)));
            at = known;
        }

        at.Add(value);
    }

    /// <summary>An equals sign that is not of an attribute.</summary>
    [GeneratedRegex(@"=(?![^\[]*\])")]
    private static partial Regex Equal();

    /// <summary>A slash that is not of an attribute.</summary>
    [GeneratedRegex(@"/(?![^\[]*\])")]
    private static partial Regex Slash();

    [GeneratedRegex(@"\[@(\w+)=([^\]]*)\]")]
    private static partial Regex Attribute();
}
