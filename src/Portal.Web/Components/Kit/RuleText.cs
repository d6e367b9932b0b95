using Microsoft.Extensions.Localization;
using Portal.Features.Kernel;
using Portal.Web.Resources;

namespace Portal.Web.Components.Kit;

/// <summary>Puts a refusal into a sentence of the reader's language: by its code, else as the use case said it.</summary>
public sealed class RuleText(IStringLocalizer<Rules> words)
{
    /// <summary>The sentence of a refusal.</summary>
    public string Of(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (error.Reason is { } reason && words[reason] is { ResourceNotFound: false } said)
        {
            return said.Value;
        }

        var sentence = words[error.Code, [.. error.Facts.Select(f => f ?? "")]];
        return sentence.ResourceNotFound ? error.Message : sentence.Value;
    }
}
