using FluentValidation;

namespace Portal.Features.Kernel;

/// <summary>Gives the rules of validators a code, by which the reader's language finds their sentence.</summary>
internal static class Saying
{
    /// <summary>What is said when the rule is broken: a code of the resources, and the sentence in English.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string code, string sentence) =>
        rule.WithErrorCode(code).WithMessage(sentence);
}
