using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Audit;
using Portal.Features.Cases;
using Portal.Features.Kernel.Pipeline;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Features.Orders;
using Portal.Features.People;
using Portal.Features.Planning;
using Portal.Features.Policies;
using Portal.Features.Postings;
using Portal.Features.Sync;

namespace Portal.Features;

/// <summary>Registers the use cases and their doorway.</summary>
public static class FeatureSetup
{
    /// <summary>The doorway, the pipeline in its order, every handler and validator.</summary>
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UseCases>();
        services.AddOptions<OrderOptions>();
        services.AddScoped<PolicyBook>();
        services.AddScoped<PeopleRules>();
        services.AddScoped<AuditNames>();
        services.AddScoped<RecordBook>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<OrderTimeline>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<DraftDesk>();
        services.AddOptions<PostingOptions>();
        services.AddScoped<PostingCases>();
        services.AddScoped<SupplyBook>();
        services.AddScoped<WeekBook>();
        services.AddScoped<CaseImpact>();
        services.AddScoped<PlanDesk>();
        services.AddSingleton<PlanWatch>();
        services.AddSync();
        services.AddValidatorsFromAssemblyContaining<UseCases>(includeInternalTypes: true);
        foreach (var reaction in typeof(UseCases).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IReaction)) && t is { IsInterface: false, IsAbstract: false }))
        {
            services.AddSingleton(typeof(IReaction), reaction);
        }

        services.AddMediator(o =>
        {
            o.ServiceLifetime = ServiceLifetime.Scoped;
            o.PipelineBehaviors = [typeof(Measure<,>), typeof(CheckPermission<,>), typeof(Validate<,>), typeof(InTransaction<,>), typeof(SaveOnce<,>)];
        });
        return services;
    }
}
