using System.Globalization;
using System.Text;
using Portal.Documents.Barcodes;

namespace Portal.Documents.Skia;

/// <summary>The code words of a symbol as ZPL's field data: the printer takes start and sets as given and adds the check symbol.</summary>
internal static class ZplCode
{
    public static string Of(Code128 symbol)
    {
        var data = new StringBuilder(symbol.Codes[0] == Code128.StartC ? ">;" : ">:");
        var inC = symbol.Codes[0] == Code128.StartC;
        foreach (var code in symbol.Codes.Skip(1).SkipLast(1))
        {
            switch (code)
            {
                case Code128.Function1:
                    data.Append(">8");
                    break;
                case Code128.ToB when inC:
                    data.Append(">6");
                    inC = false;
                    break;
                case Code128.ToC when !inC:
                    data.Append(">5");
                    inC = true;
                    break;
                default:
                    data.Append(inC ? code.ToString("00", CultureInfo.InvariantCulture) : Letter((char)(code + ' ')));
                    break;
            }
        }

        return data.ToString();
    }

    // The first begins a function of the bar code, the others are ZPL's own marks, written as hexadecimal numbers after an underscore.
    private static string Letter(char letter) => letter switch
    {
        '>' => ">0",
        '^' or '~' or '_' => string.Create(CultureInfo.InvariantCulture, $"_{(int)letter:X2}"),
        _ => letter.ToString(),
    };
}
