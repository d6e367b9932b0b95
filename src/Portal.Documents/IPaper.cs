namespace Portal.Documents;

/// <summary>Makes files of paperwork. The same input gives the same bytes.</summary>
public interface IPaper
{
    /// <summary>A PDF/A-2b with its fonts inside.</summary>
    PaperFile Pdf(Paperwork paperwork);

    /// <summary>A PNG of the first page; bars and squares stand on whole dots.</summary>
    PaperFile Png(Paperwork paperwork, int dotsPerInch = 300);

    /// <summary>Labels in the language of thermal printers (ZPL II), one after the other.</summary>
    PaperFile Zpl(Shipments.LabelPaper labels, PrintHead head = PrintHead.Dots8);

    /// <summary>True for a PNG or JPEG of at most 4,000 × 4,000 pixels: what may stand on paper as a logo.</summary>
    bool IsPicture(ReadOnlyMemory<byte> bytes);
}
